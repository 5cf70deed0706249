package dev.tandem.production;

import dev.tandem.ordering.PlannedWorkOrder.RoutedStep;
import dev.tandem.production.domain.HeldStep;
import dev.tandem.production.domain.SitePlan;
import dev.tandem.production.domain.Step;
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
     * Takes the places of a plan as it was accepted, in the order of the orders' numbers. What holds a place already keeps that one. Never
     * fails because places overlap.
     */
    void occupy(List<RoutedStep> steps) {
        plan.occupy(steps.stream().map(HeldPlaces::held).toList());
    }

    /**
     * Lets the plan hold exactly the places that a work order's open steps have, as when it is rebuilt at start, or when the work order was
     * planned again elsewhere. Never fails because places overlap; doing it twice does nothing.
     */
    void move(WorkOrderDocument document) {
        plan.move(document.placesNeeded().stream().map(step -> held(document, step)).toList());
    }

    /** Gives back what the steps hold from then on: they were cancelled, or have ended. Unknown ids are passed over. */
    void free(List<String> stepIds, Instant from) {
        plan.free(stepIds, from);
    }

    private static HeldStep held(WorkOrderDocument document, Step step) {
        RoutedStep routed = document.routed(step.id());
        List<String> sources = document.work().sources(step).stream().map(Step::id).toList();
        StepToPlan toPlan = new StepToPlan(step.id(), step.id(), routed.kind(), document.duration(step, step.quantity()),
                routed.skill(), routed.level(), sources, List.of(step.workCentre()));
        return new HeldStep(toPlan, step.workCentre(), step.plannedStart(), step.plannedEnd());
    }

    private static HeldStep held(RoutedStep step) {
        StepToPlan toPlan = new StepToPlan(
                step.id(), step.code(), step.kind(), step.duration(), step.skill(), step.level(), step.after(), List.of(step.workCentre()));
        return new HeldStep(toPlan, step.workCentre(), step.plannedStart(), step.plannedEnd());
    }
}
