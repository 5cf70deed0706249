package dev.tandem.production;

import dev.tandem.ordering.PlannedWorkOrder.RoutedStep;
import dev.tandem.production.domain.Step;
import dev.tandem.production.domain.StepState;
import dev.tandem.production.domain.WorkOrder;
import dev.tandem.rules.model.StepKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A step on a dispatch list, with what decides its rank.
 *
 * @param started pieces in started runs that are not accounted for
 * @param ready pieces that a run may take now
 * @param coming pieces that no run may take yet
 * @param equal what it has in common with the steps that may share its run; null where its machine has no batches
 * @param batch pieces that one run of its machine takes
 * @param buffer from the planned end of its work order to the promise; negative where that lies after it
 * @param atRisk whether its lateness puts its promise at risk now
 */
record DispatchEntry(
        String stepId,
        String workOrderId,
        String workCentre,
        StepKind kind,
        StepState state,
        int started,
        int ready,
        int coming,
        @Nullable BatchKey equal,
        int batch,
        Duration buffer,
        boolean atRisk,
        int priority,
        Instant plannedStart,
        String number,
        String code) {

    /** Started, then promise at risk, then higher priority, then earlier planned start, then number. */
    static final Comparator<DispatchEntry> ORDER = Comparator.comparing(DispatchEntry::hasStarted, Comparator.reverseOrder())
            .thenComparing(DispatchEntry::atRisk, Comparator.reverseOrder())
            .thenComparing(DispatchEntry::priority, Comparator.reverseOrder())
            .thenComparing(DispatchEntry::plannedStart)
            .thenComparing(DispatchEntry::number)
            .thenComparing(DispatchEntry::code)
            .thenComparing(DispatchEntry::stepId);

    static DispatchEntry of(WorkOrderDocument document, Step step, Instant now) {
        WorkOrder work = document.work();
        RoutedStep routed = document.routed(step.id());
        Duration buffer = buffer(work);
        Instant riskFrom = riskFrom(step.plannedStart(), buffer);
        boolean atRisk = step.startedAt() == null ? now.isAfter(riskFrom) : step.startedAt().isAfter(riskFrom);
        BatchKey equal = routed.work().batch() > 1
                ? new BatchKey(document.plan().productLine(), document.plan().productLineVersion(), step.code())
                : null;
        return new DispatchEntry(step.id(), work.id(), step.workCentre(), routed.kind(), work.stateOf(step), step.started(),
                work.ready(step), work.coming(step), equal, routed.work().batch(), buffer, atRisk, work.priority(), step.plannedStart(),
                work.number(), step.code());
    }

    /** A place in the order, where no step need stand. */
    static DispatchEntry at(boolean started, boolean atRisk, int priority, Instant plannedStart, String number, String code, String stepId) {
        return new DispatchEntry(stepId, "", "", StepKind.TEMPLATE, StepState.ALLOWED_TO_START, started ? 1 : 0, 1, 0, null, 1,
                Duration.ZERO, atRisk, priority, plannedStart, number, code);
    }

    private static Duration buffer(WorkOrder work) {
        Instant lastEnd = work.steps().stream().map(Step::expectedEnd).max(Comparator.naturalOrder()).orElseThrow();
        return Duration.between(lastEnd, work.promisedAt());
    }

    /**
     * The promise is at risk when the planned end of the work order's last step, shifted by how late this step is against its planned start,
     * lies after what was promised.
     */
    private static Instant riskFrom(Instant plannedStart, Duration buffer) {
        return buffer.isNegative() ? Instant.EPOCH : plannedStart.plus(buffer);
    }

    /** From when on its lateness puts its promise at risk. */
    Instant riskFrom() {
        return riskFrom(plannedStart, buffer);
    }

    /** How much later than promised its work order would be if it started only then; zero where it would not. */
    Duration lateIfStartedAt(Instant start) {
        Duration delay = Duration.between(plannedStart, start);
        Duration late = (delay.isNegative() ? Duration.ZERO : delay).minus(buffer);
        return late.isNegative() ? Duration.ZERO : late;
    }

    boolean hasStarted() {
        return started > 0;
    }

    /** What is started or may start now is on the list; what is leased and not started is not. */
    boolean listed() {
        return hasStarted() || ready > 0;
    }

    /** Whether equal steps may wait for it. */
    boolean awaited() {
        return equal != null && coming > 0;
    }

    /** How many pieces one run takes at most. */
    int capacity() {
        return equal == null ? Integer.MAX_VALUE : batch;
    }

    DispatchEntry nowAtRisk() {
        return new DispatchEntry(stepId, workOrderId, workCentre, kind, state, started, ready, coming, equal, batch, buffer, true, priority,
                plannedStart, number, code);
    }
}
