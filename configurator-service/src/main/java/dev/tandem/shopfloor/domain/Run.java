package dev.tandem.shopfloor.domain;

import dev.tandem.rules.model.StepKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A leased execution at one work centre, of one step or of several equal ones. A value: each change gives a new one. It alone decides who holds a lease.
 *
 * @param salt random; the lease's token derives from it
 * @param lease null when the run is over, so that nobody stays on it
 * @param changedAt when it came to stand like this
 */
public record Run(
        String id,
        String site,
        String workCentre,
        StepKind kind,
        RunState state,
        List<RunPortion> portions,
        String salt,
        @Nullable Lease lease,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        List<RunReport> reports,
        List<Remark> remarks,
        Instant changedAt) {

    public Run {
        portions = List.copyOf(portions);
        reports = List.copyOf(reports);
        remarks = List.copyOf(remarks);
        if ((lease == null) != (state == RunState.ENDED || state == RunState.ABORTED)) {
            throw new IllegalArgumentException("A run that is " + state + (lease == null ? " needs a lease" : " keeps no lease"));
        }
    }

    /** A run that may start. */
    public static Run leased(
            String id, String site, String workCentre, StepKind kind, List<RunPortion> portions, String salt, Lease lease, Instant now) {
        return new Run(id, site, workCentre, kind, RunState.ALLOWED_TO_START, portions, salt, lease, null, null, List.of(), List.of(), now);
    }

    /** Takes the place of a run that was reserved for and never came, so that it cannot come later. */
    public static Run never(String id, String site, String workCentre, StepKind kind, RunPortion portion, Instant now) {
        return new Run(id, site, workCentre, kind, RunState.ABORTED, List.of(portion), "", null, null, now, List.of(), List.of(), now);
    }

    /** It only stands in for a run that was reserved for and never came. */
    public boolean neverCame() {
        return salt.isEmpty();
    }

    public boolean over() {
        return lease == null;
    }

    public boolean started() {
        return state == RunState.RUNNING || state == RunState.INTERRUPTED;
    }

    /** Leased, not started, and the lease's time is over. */
    public boolean expired(Instant now) {
        return lease != null && lease.until() != null && !lease.until().isAfter(now);
    }

    /** Its lease ended, or never came, before it could start: nothing was done. */
    public boolean neverStarted() {
        return over() && startedAt == null;
    }

    public Optional<RunPortion> portion(String stepId) {
        return portions.stream().filter(portion -> portion.stepId().equals(stepId)).findFirst();
    }

    public Optional<RunReport> report(String key) {
        return reports.stream().filter(report -> report.key().equals(key)).findFirst();
    }

    /** Starts or goes on; what runs already stays as it is. */
    public Run start(Instant now) {
        Lease held = held();
        return state == RunState.RUNNING
                ? this
                : with(RunState.RUNNING, portions, held.withoutEnd(), startedAt == null ? now : startedAt, null, reports, remarks, now);
    }

    /** Stops for a while; what is interrupted already stays as it is. */
    public Run interrupt(String reason, Instant now) {
        return state == RunState.INTERRUPTED
                ? this
                : with(RunState.INTERRUPTED, portions, held(), startedAt, null, reports, plus(Remark.Kind.INTERRUPTED, reason, now), now);
    }

    public Run renew(Instant now) {
        return with(state, portions, held().renewed(now), startedAt, null, reports, remarks, now);
    }

    /** Gives the lease back, or lets it end, before the start. */
    public Run abort(Instant now) {
        if (started() || state == RunState.ENDED) {
            throw new IllegalStateException("The run has started");
        }
        return with(RunState.ABORTED, portions, null, null, now, reports, remarks, now);
    }

    /** Adds what came out. The run ends when all of it is accounted for, or when the report says so. */
    public Run report(RunReport report) {
        List<RunPortion> counted = portions.stream().map(portion -> counted(portion, report)).toList();
        List<RunReport> all = new ArrayList<>(reports);
        all.add(report);
        boolean ends = report.finished() || counted.stream().allMatch(portion -> portion.open() == 0);
        return with(ends ? RunState.ENDED : state, counted, ends ? null : held(), startedAt, ends ? report.at() : null, all, remarks,
                report.at());
    }

    /** Adds a person's word on pieces that were set aside; a run that is over stays so. */
    public Run decide(RunReport decision) {
        List<RunPortion> counted = portions.stream().map(portion -> counted(portion, decision)).toList();
        List<RunReport> all = new ArrayList<>(reports);
        all.add(decision);
        return with(state, counted, lease, startedAt, endedAt, all, remarks, decision.at());
    }

    private static RunPortion counted(RunPortion portion, RunReport report) {
        RunPortion counted = portion;
        for (PortionReport one : report.portions()) {
            if (one.stepId().equals(portion.stepId())) {
                counted = report.decision() ? counted.decided(one) : counted.plus(one);
            }
        }
        return counted;
    }

    /** Why the latest of a step's scrap is scrap; null where nothing is. */
    public @Nullable String scrapReason(String stepId) {
        return reports.reversed().stream().filter(report -> report.scraps(stepId)).map(RunReport::reasonCode).findFirst().orElse(null);
    }

    /** Stops for the next shift: with the new token whoever may take such a run may go on. */
    public Run handOver(String salt, String remark, Instant now) {
        return new Run(id, site, workCentre, kind, RunState.INTERRUPTED, portions, salt, held().giveAway(), startedAt, null, reports,
                plus(Remark.Kind.HANDED_OVER, remark, now), now);
    }

    /** Starts or goes on; who goes on with a run that was handed over holds it from then on. */
    public Run start(String holder, Instant now) {
        Run own = held().handedOver()
                ? with(state, portions, held().takenBy(holder), startedAt, endedAt, reports, remarks, changedAt)
                : this;
        return own.start(now);
    }

    /** Gives a started run to another holder, with a new token. A cobot stands still until the next person's word. */
    public Run takeOver(String holder, String salt, String reason, Instant now) {
        RunState next = kind == StepKind.COBOT ? RunState.INTERRUPTED : state;
        Lease lease = new Lease(holder, true, null, held().leaseFor(), null);
        return new Run(id, site, workCentre, kind, next, portions, salt, lease, startedAt, null, reports,
                plus(Remark.Kind.TAKEN_OVER, reason, now), now);
    }

    private List<Remark> plus(Remark.Kind kind, String reason, Instant now) {
        List<Remark> all = new ArrayList<>(remarks);
        all.add(new Remark(kind, reason, now));
        return all;
    }

    private Lease held() {
        if (lease == null) {
            throw new IllegalStateException("The run is over");
        }
        return lease;
    }

    private Run with(RunState state, List<RunPortion> portions, @Nullable Lease lease, @Nullable Instant startedAt,
            @Nullable Instant endedAt, List<RunReport> reports, List<Remark> remarks, Instant now) {
        return new Run(id, site, workCentre, kind, state, portions, salt, lease, startedAt, endedAt, reports, remarks, now);
    }
}
