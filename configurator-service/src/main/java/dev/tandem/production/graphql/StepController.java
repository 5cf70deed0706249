package dev.tandem.production.graphql;

import dev.tandem.factory.CobotMode;
import dev.tandem.factory.Factory;
import dev.tandem.factory.WorkCentre;
import dev.tandem.graphql.NodeSource;
import dev.tandem.production.BatchProposal;
import dev.tandem.production.CobotStep;
import dev.tandem.production.Explanation;
import dev.tandem.production.FindWorkOrders;
import dev.tandem.production.StepOffer;
import dev.tandem.production.StepView;
import dev.tandem.security.Caller;
import dev.tandem.security.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows steps, and where they are planned. */
@Controller
class StepController implements NodeSource {

    private static final Set<Role> ON_THE_FLOOR = Set.of(Role.PLANNER, Role.CRAFTSPERSON, Role.MACHINE, Role.ADMIN);

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

    /** The floor reads all of it; whoever holds the order's id, why the piece needs the step. */
    @SchemaMapping(typeName = "Step")
    Explanation because(StepView step, Caller caller) {
        return ON_THE_FLOOR.stream().anyMatch(caller::is) ? step.of().because() : step.of().needed();
    }

    @SchemaMapping
    @Nullable CobotMode cobotMode(CobotStep step) {
        return factory.workCentre(step.of().routed().workCentre()).cobotMode();
    }

    @BatchMapping(typeName = "BatchPortion")
    List<StepView> step(List<StepOffer> portions) {
        Map<String, StepView> steps = workOrders.steps(portions.stream().map(StepOffer::stepId).distinct().toList());
        return portions.stream().map(portion -> steps.get(portion.stepId())).toList();
    }

    @BatchMapping(typeName = "BatchWaiting", field = "step")
    List<StepView> expectedStep(List<BatchProposal.Waiting> waiting) {
        Map<String, StepView> steps = workOrders.steps(waiting.stream().map(BatchProposal.Waiting::stepId).distinct().toList());
        return waiting.stream().map(one -> steps.get(one.stepId())).toList();
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
