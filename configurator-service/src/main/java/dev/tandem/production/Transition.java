package dev.tandem.production;

import dev.tandem.production.WorkOrderEvent.WorkOrderCancelled;
import dev.tandem.production.WorkOrderEvent.WorkOrderDelayed;
import dev.tandem.production.WorkOrderEvent.WorkOrderDone;
import dev.tandem.production.WorkOrderEvent.WorkOrderStarted;
import dev.tandem.production.domain.WorkOrder;
import dev.tandem.production.domain.WorkOrderState;
import org.jspecify.annotations.Nullable;

/** What a write of a work order means to others. */
final class Transition {

    private Transition() {}

    /** The weightiest of what happened; null where nobody needs to hear of it later. */
    static @Nullable WorkOrderEvent between(WorkOrderDocument before, WorkOrderDocument after) {
        WorkOrder work = after.work();
        if (work.state() == WorkOrderState.CANCELLED && before.work().state() != WorkOrderState.CANCELLED) {
            return new WorkOrderCancelled(work.id(), after.orderId(), work.site());
        }
        if (work.state() == WorkOrderState.DONE && before.work().state() != WorkOrderState.DONE) {
            return new WorkOrderDone(work.id(), after.orderId(), work.site());
        }
        if (work.promiseChanges().size() > before.work().promiseChanges().size()) {
            return new WorkOrderDelayed(work.id(), after.orderId(), work.site());
        }
        if (work.started() && !before.work().started()) {
            return new WorkOrderStarted(work.id(), after.orderId(), work.site());
        }
        return null;
    }
}
