package dev.tandem.production.graphql;

import dev.tandem.factory.CobotMode;
import dev.tandem.factory.Factory;
import dev.tandem.factory.WorkCentre;
import dev.tandem.graphql.NodeSource;
import dev.tandem.production.CobotStep;
import dev.tandem.production.FindWorkOrders;
import dev.tandem.production.StepView;
import dev.tandem.security.Caller;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows steps, and where they are planned. */
@Controller
class StepController implements NodeSource {

    private final FindWorkOrders workOrders;
    private final Factory factory;

    StepController(FindWorkOrders workOrders, Factory factory) {
        this.workOrders = workOrders;
        this.factory = factory;
    }

    @SchemaMapping(typeName = "Step")
    WorkCentre plannedWorkCentre(StepView step) {
        return factory.workCentre(step.of().routed().workCentre());
    }

    @SchemaMapping
    @Nullable CobotMode cobotMode(CobotStep step) {
        return factory.workCentre(step.of().routed().workCentre()).cobotMode();
    }

    @Override
    public String prefix() {
        return "st";
    }

    @Override
    public Optional<StepView> find(String id, Caller caller) {
        return Optional.ofNullable(workOrders.steps(List.of(id)).get(id));
    }
}
