package dev.tandem.production;

import dev.tandem.production.domain.Step;
import dev.tandem.production.domain.WorkOrder;
import dev.tandem.rules.model.StepKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * A step on a dispatch list, with what decides its rank.
 *
 * @param started a run of it has started and is not accounted for
 * @param ready pieces that a run may take now
 * @param riskFrom from when on its lateness puts its promise at risk
 * @param atRisk whether that time has come
 */
record DispatchEntry(
        String stepId,
        String workOrderId,
        String workCentre,
        StepKind kind,
        boolean started,
        int ready,
        Instant riskFrom,
        boolean atRisk,
        int priority,
        Instant plannedStart,
        String number,
        String code) {

    /** Started, then promise at risk, then higher priority, then earlier planned start, then number. */
    static final Comparator<DispatchEntry> ORDER = Comparator.comparing(DispatchEntry::started, Comparator.reverseOrder())
            .thenComparing(DispatchEntry::atRisk, Comparator.reverseOrder())
            .thenComparing(DispatchEntry::priority, Comparator.reverseOrder())
            .thenComparing(DispatchEntry::plannedStart)
            .thenComparing(DispatchEntry::number)
            .thenComparing(DispatchEntry::code)
            .thenComparing(DispatchEntry::stepId);

    static DispatchEntry of(WorkOrder work, Step step, StepKind kind, Instant now) {
        Instant riskFrom = riskFrom(work, step);
        boolean atRisk = step.startedAt() == null ? now.isAfter(riskFrom) : step.startedAt().isAfter(riskFrom);
        return new DispatchEntry(step.id(), work.id(), step.workCentre(), kind, step.started() > 0, work.ready(step), riskFrom, atRisk,
                work.priority(), step.plannedStart(), work.number(), step.code());
    }

    /**
     * The promise is at risk when the planned end of the work order's last step, shifted by how late this step is against its planned start,
     * lies after what was promised.
     */
    private static Instant riskFrom(WorkOrder work, Step step) {
        Instant lastEnd = work.steps().stream().map(Step::plannedEnd).max(Comparator.naturalOrder()).orElseThrow();
        Duration buffer = Duration.between(lastEnd, work.promisedAt());
        return buffer.isNegative() ? Instant.EPOCH : step.plannedStart().plus(buffer);
    }

    /** What is started or may start now is on the list; what is leased and not started is not. */
    boolean listed() {
        return started || ready > 0;
    }

    DispatchEntry nowAtRisk() {
        return new DispatchEntry(stepId, workOrderId, workCentre, kind, started, ready, riskFrom, true, priority, plannedStart, number, code);
    }
}
