package dev.tandem.production;

import dev.tandem.ordering.PlannedWorkOrder.RoutedStep;
import dev.tandem.production.domain.HeldStep;
import dev.tandem.production.domain.SitePlan;
import dev.tandem.production.domain.StepToPlan;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What work orders tell the plan: which places they hold, and which they no longer need. */
@Component
final class HeldPlaces {

    private final SitePlan plan;

    HeldPlaces(SitePlan plan) {
        this.plan = plan;
    }

    /**
     * Takes the planned places of a work order's open steps, as when the plan is rebuilt at start: work orders in the order of their numbers.
     * Never fails because places overlap; doing it twice does nothing.
     */
    void occupy(List<RoutedStep> steps) {
        plan.occupy(steps.stream().map(HeldPlaces::held).toList());
    }

    /** Takes the planned places of steps that may hold others by now: their order was amended. */
    void move(List<RoutedStep> steps) {
        plan.move(steps.stream().map(HeldPlaces::held).toList());
    }

    /** Gives back what the steps hold from then on: they were cancelled, or have ended. Unknown ids are passed over. */
    void free(List<String> stepIds, Instant from) {
        plan.free(stepIds, from);
    }

    private static HeldStep held(RoutedStep step) {
        StepToPlan toPlan = new StepToPlan(
                step.id(), step.code(), step.kind(), step.duration(), step.skill(), step.level(), step.after(), List.of(step.workCentre()));
        return new HeldStep(toPlan, step.workCentre(), step.plannedStart(), step.plannedEnd());
    }
}
