package dev.tandem.shopfloor.graphql;

import dev.tandem.factory.Factory;
import dev.tandem.factory.WorkCentre;
import dev.tandem.graphql.GraphQlTypeName;
import dev.tandem.graphql.NodeSource;
import dev.tandem.production.FindWorkOrders;
import dev.tandem.production.StepView;
import dev.tandem.security.Caller;
import dev.tandem.shopfloor.FindRuns;
import dev.tandem.shopfloor.RunView;
import dev.tandem.shopfloor.RunView.LeaseView;
import dev.tandem.shopfloor.domain.RunPortion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows runs, and what belongs to them. */
@Controller
class RunFieldsController implements NodeSource {

    private final FindRuns runs;
    private final FindWorkOrders workOrders;
    private final Factory factory;

    RunFieldsController(FindRuns runs, FindWorkOrders workOrders, Factory factory) {
        this.runs = runs;
        this.workOrders = workOrders;
        this.factory = factory;
    }

    @Bean
    static GraphQlTypeName runTypeName() {
        return new GraphQlTypeName(RunView.class, "Run");
    }

    @QueryMapping
    Optional<RunView> run(@Argument String id) {
        return runs.find(id);
    }

    @SchemaMapping(typeName = "Run")
    WorkCentre workCentre(RunView run) {
        return factory.workCentre(run.centre());
    }

    @SchemaMapping(typeName = "Run")
    Optional<LeaseView> lease(RunView run, Caller caller) {
        return runs.lease(run, caller);
    }

    @BatchMapping(typeName = "RunPortion")
    List<StepView> step(List<RunPortion> portions) {
        Map<String, StepView> steps = workOrders.steps(portions.stream().map(RunPortion::stepId).distinct().toList());
        return portions.stream().map(portion -> steps.get(portion.stepId())).toList();
    }

    @BatchMapping(typeName = "Step", field = "runs")
    List<List<RunView>> runsOfSteps(List<StepView> steps) {
        Map<String, List<RunView>> found = runs.ofSteps(steps.stream().map(StepView::getId).distinct().toList());
        return steps.stream().map(step -> found.get(step.getId())).toList();
    }

    @Override
    public String prefix() {
        return "run";
    }

    @Override
    public Optional<RunView> find(String id, Caller caller) {
        return runs.find(id);
    }
}
