package dev.tandem.production;

import dev.tandem.production.WorkOrderEvent.WorkOrderCancelled;
import dev.tandem.production.WorkOrderEvent.WorkOrderChanged;
import dev.tandem.production.WorkOrderEvent.WorkOrderDelayed;
import dev.tandem.production.WorkOrderEvent.WorkOrderDone;
import dev.tandem.production.WorkOrderEvent.WorkOrderReleased;
import dev.tandem.production.WorkOrderEvent.WorkOrderStarted;
import dev.tandem.production.domain.Step;
import dev.tandem.production.domain.WorkOrder;
import dev.tandem.production.domain.WorkOrderState;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a write of a work order means to others. */
final class Transition {

    private Transition() {}

    static WorkOrderEvent released(WorkOrderDocument document) {
        Set<String> centres = document.work().steps().stream().map(Step::workCentre).collect(Collectors.toSet());
        return new WorkOrderReleased(document.work().id(), document.orderId(), document.work().site(), centres);
    }

    static WorkOrderEvent between(WorkOrderDocument before, WorkOrderDocument after) {
        WorkOrder work = after.work();
        Set<String> centres = changedCentres(before.work(), work);
        if (work.state() == WorkOrderState.CANCELLED && before.work().state() != WorkOrderState.CANCELLED) {
            return new WorkOrderCancelled(work.id(), after.orderId(), work.site(), centres);
        }
        if (work.state() == WorkOrderState.DONE && before.work().state() != WorkOrderState.DONE) {
            return new WorkOrderDone(work.id(), after.orderId(), work.site(), centres);
        }
        if (work.promiseChanges().size() > before.work().promiseChanges().size()) {
            return new WorkOrderDelayed(work.id(), after.orderId(), work.site(), centres);
        }
        if (work.started() && !before.work().started()) {
            return new WorkOrderStarted(work.id(), after.orderId(), work.site(), centres);
        }
        return new WorkOrderChanged(work.id(), after.orderId(), work.site(), centres);
    }

    private static Set<String> changedCentres(WorkOrder before, WorkOrder after) {
        Stream<Step> changed = after.steps().stream()
                .filter(step -> before.step(step.id()).map(was -> !listing(before, was).equals(listing(after, step))).orElse(true));
        Stream<Step> moved = before.steps().stream()
                .filter(step -> after.step(step.id()).map(now -> !now.workCentre().equals(step.workCentre())).orElse(true));
        return Stream.concat(changed, moved).map(Step::workCentre).collect(Collectors.toSet());
    }

    /** All that a dispatch list shows of a step. */
    private static List<Object> listing(WorkOrder work, Step step) {
        return List.of(work.stateOf(step), work.ready(step), step.started(), work.priority(), step.workCentre(), step.plannedStart());
    }
}
