package dev.tandem.production;

import dev.tandem.configuration.Quantity;
import dev.tandem.ordering.PlannedWorkOrder.RoutedStep;
import dev.tandem.production.domain.Step;
import dev.tandem.production.domain.WorkOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step with the work order around it. Equal to another reading of the same step at the same version. */
public final class StepOfWorkOrder {

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
        return routed.energy() == null ? null : new Quantity(routed.energy(), "KWH");
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
