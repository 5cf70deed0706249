package dev.tandem.production;

import dev.tandem.configuration.Quantity;
import dev.tandem.ordering.PlannedWorkOrder.Reason;
import dev.tandem.ordering.PlannedWorkOrder.RoutedStep;
import dev.tandem.production.domain.Step;
import dev.tandem.production.domain.WorkOrder;
import dev.tandem.rules.model.LocalizedText;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A step with the work order around it. Equal to another reading of the same step at the same version. */
public final class StepOfWorkOrder {

    /** The rule by which scrap is made again. */
    private static final String REPLACES = "SCRAP_IS_MADE_AGAIN";

    private final WorkOrderView workOrder;
    private final Step step;
    private final RoutedStep routed;

    StepOfWorkOrder(WorkOrderView workOrder, Step step, RoutedStep routed) {
        this.workOrder = workOrder;
        this.step = step;
        this.routed = routed;
    }

    /** What was planned of it. */
    public RoutedStep routed() {
        return routed;
    }

    /** Code of the work centre that takes it. */
    public String workCentre() {
        return step.workCentre();
    }

    Step step() {
        return step;
    }

    WorkOrderView workOrder() {
        return workOrder;
    }

    WorkOrder work() {
        return workOrder.work();
    }

    @Nullable Quantity energy() {
        BigDecimal energy = workOrder.document().energy(step);
        return energy == null ? null : new Quantity(energy, "KWH");
    }

    Duration duration() {
        return workOrder.document().duration(step, step.quantity());
    }

    /** Why the step is there, and why its work centre takes it; for the floor. */
    public Explanation because() {
        return Explanation.of(reasons());
    }

    /** Why the piece needs the step; for whoever holds the order's id. */
    public Explanation needed() {
        return Explanation.of(Stream.concat(again(), routed.because().reasons().stream().limit(1)).toList());
    }

    /** Why the step is there; of a step that makes scrap again first that. */
    List<Reason> reasons() {
        return Stream.concat(again(), PlanReasons.of(routed).stream()).toList();
    }

    private Stream<Reason> again() {
        return cause().map(it -> new Reason(REPLACES, 1, it)).stream();
    }

    private Optional<LocalizedText> cause() {
        return cause(step.replaces()).map(it -> new LocalizedText(
                "It makes " + step.quantity() + " again, which became scrap in " + it.code() + ".",
                "Er fertigt " + step.quantity() + " neu, die in " + it.code() + " Ausschuss wurden."));
    }

    @Nullable StepView replaces() {
        return cause(step.replaces()).map(workOrder::step).orElse(null);
    }

    private Optional<Step> cause(@Nullable String stepId) {
        return stepId == null ? Optional.empty() : work().step(stepId);
    }

    List<StepView> steps(List<Step> others) {
        return others.stream().map(workOrder::step).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StepOfWorkOrder same && same.step.id().equals(step.id()) && same.workOrder.equals(workOrder);
    }

    @Override
    public int hashCode() {
        return step.id().hashCode();
    }
}
