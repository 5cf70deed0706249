package dev.tandem.production.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the floor makes for one order line, and how far it is. A value: each change gives a new one.
 *
 * @param priority higher goes first, 0 unless a planner says otherwise
 * @param held nothing new may start
 * @param decisions what planners decided, oldest first
 */
public record WorkOrder(
        String id,
        String number,
        String site,
        int quantity,
        int priority,
        Instant promisedAt,
        List<Step> steps,
        boolean held,
        Cancellation cancellation,
        List<Decision> decisions) {

    /** Whether its order is being taken back, or changed. */
    public enum Cancellation {
        NONE,
        /** A change is being settled: nothing may start until it is. */
        AMENDING,
        /** Being settled: nothing may start until it is. */
        ASKED,
        DONE
    }

    public WorkOrder {
        steps = List.copyOf(steps);
        decisions = List.copyOf(decisions);
    }

    /** What was just planned: nothing has begun. */
    public static WorkOrder released(String id, String number, String site, int quantity, Instant promisedAt, List<Step> steps) {
        return new WorkOrder(id, number, site, quantity, 0, promisedAt, steps, false, Cancellation.NONE, List.of());
    }

    public WorkOrderState state() {
        if (cancellation == Cancellation.DONE) {
            return WorkOrderState.CANCELLED;
        }
        if (steps.stream().allMatch(Step::ended)) {
            return WorkOrderState.DONE;
        }
        if (held) {
            return WorkOrderState.ON_HOLD;
        }
        return started() ? WorkOrderState.IN_PROGRESS : WorkOrderState.RELEASED;
    }

    /** Neither done nor cancelled. */
    public boolean open() {
        WorkOrderState state = state();
        return state != WorkOrderState.DONE && state != WorkOrderState.CANCELLED;
    }

    public boolean started() {
        return steps.stream().anyMatch(Step::touched);
    }

    public Optional<Step> step(String stepId) {
        return steps.stream().filter(step -> step.id().equals(stepId)).findFirst();
    }

    public StepState stateOf(Step step) {
        if (step.ended()) {
            return StepState.ENDED;
        }
        if (cancellation == Cancellation.DONE) {
            return StepState.ABORTED;
        }
        if (step.has(Portion.State.RUNNING) || step.waitsUntil().isPresent()) {
            return StepState.RUNNING;
        }
        if (step.has(Portion.State.INTERRUPTED)) {
            return StepState.INTERRUPTED;
        }
        return mayStart(step) ? StepState.ALLOWED_TO_START : StepState.NOT_ALLOWED_TO_START;
    }

    /** The direct predecessors of a step. */
    public List<Step> before(Step step) {
        return steps.stream().filter(other -> step.after().contains(other.code())).toList();
    }

    /** Predecessors of a step that have not ended; empty where nothing before it is missing. */
    public List<Step> waitingFor(Step step) {
        return before(step).stream().filter(other -> !other.ended()).toList();
    }

    /** Whether a run of the step may begin or go on: all before it is done, and nobody has stopped the work order. */
    public boolean mayStart(Step step) {
        return open() && !held && cancellation == Cancellation.NONE && !step.ended() && waitingFor(step).isEmpty();
    }

    /** Pieces of a step that a run may take now. */
    public int ready(Step step) {
        return mayStart(step) ? step.free() : 0;
    }

    /** Pieces of a step that no run may take yet, because what is before them is not done; none where its work order is stopped. */
    public int coming(Step step) {
        return open() && !held && cancellation == Cancellation.NONE && !step.ended() ? step.free() - ready(step) : 0;
    }

    /**
     * The work order with what is ready of a step reserved for a run; empty where nothing is ready, or time alone does the step.
     *
     * @param atMost pieces, from 1
     */
    public Optional<WorkOrder> reserve(String stepId, String runId, int atMost, Instant until) {
        Step step = step(stepId).orElseThrow(() -> new NoSuchElementException(stepId));
        int pieces = Math.min(ready(step), atMost);
        return pieces == 0 || step.waiting() ? Optional.empty() : Optional.of(change(stepId, it -> it.reserve(runId, pieces, until)));
    }

    /**
     * The work order after hearing from a run, with the waiting that begins by it. Older news than what is known changes nothing.
     *
     * @param told how the run's portion stands now
     * @param runStartedAt when the run started, or null before
     * @param at when the run came to stand like this
     */
    public WorkOrder hear(String stepId, Portion told, @Nullable Instant runStartedAt, Instant at) {
        return change(stepId, step -> step.hear(told, runStartedAt, at)).pass(at);
    }

    /** Lets time pass: waiting steps that are ready start, and end when their time is over. At the same or an earlier time, nothing changes. */
    public WorkOrder pass(Instant now) {
        WorkOrder passed = this;
        for (Optional<WorkOrder> next = passed.nextWait(now); next.isPresent(); next = passed.nextWait(now)) {
            passed = next.get();
        }
        return passed;
    }

    private Optional<WorkOrder> nextWait(Instant now) {
        for (Step step : steps) {
            Optional<Instant> until = step.waitsUntil();
            if (until.isPresent() && !until.get().isAfter(now)) {
                return Optional.of(change(step.id(), it -> it.end(until.get())));
            }
            if (step.waiting() && !step.touched() && mayStart(step)) {
                return Optional.of(change(step.id(), it -> it.start(readySince(it, now))));
            }
        }
        return Optional.empty();
    }

    /** Waiting begins when what is before it was done, however late that is noticed, unless its work order was held then. */
    private Instant readySince(Step step, Instant now) {
        Stream<Instant> before = before(step).stream().flatMap(other -> Optional.ofNullable(other.endedAt()).stream());
        Stream<Instant> resumed =
                decisions.stream().filter(decision -> decision.kind() == Decision.Kind.RESUMED).map(Decision::at);
        return Stream.concat(before, resumed).max(Comparator.naturalOrder()).orElse(now);
    }

    /** When time alone will change something next: a waiting is over, or a reservation runs out. */
    public Optional<Instant> wakeAt() {
        return open()
                ? steps.stream()
                        .flatMap(step -> Stream.concat(step.waitsUntil().stream(), step.reserved().map(Portion::until)))
                        .min(Comparator.naturalOrder())
                : Optional.empty();
    }

    public WorkOrder hold(String reason, Instant at) {
        return with(priority, true, cancellation, new Decision(Decision.Kind.HELD, null, null, reason, at));
    }

    public WorkOrder resume(String reason, Instant at) {
        return with(priority, false, cancellation, new Decision(Decision.Kind.RESUMED, null, null, reason, at)).pass(at);
    }

    public WorkOrder prioritise(int priority, String reason, Instant at) {
        return with(priority, held, cancellation, new Decision(Decision.Kind.PRIORITY_SET, null, priority, reason, at));
    }

    /** Ends a waiting step that has started before its time has passed. */
    public WorkOrder endWaiting(Step step, String reason, Instant at) {
        if (step.waitsUntil().isEmpty()) {
            throw new IllegalArgumentException(step.code() + " is not waiting");
        }
        Decision decision = new Decision(Decision.Kind.WAITING_ENDED, step.code(), null, reason, at);
        return with(priority, held, cancellation, decision).change(step.id(), it -> it.end(at)).pass(at);
    }

    /** Begins, settles or gives up taking the work order back. */
    public WorkOrder cancel(Cancellation cancellation) {
        return new WorkOrder(id, number, site, quantity, priority, promisedAt, steps, held, cancellation, decisions);
    }

    /** As its order says after an amendment; steps that have started are among the given ones as they are. */
    public WorkOrder amended(int quantity, Instant promisedAt, List<Step> steps) {
        return new WorkOrder(id, number, site, quantity, priority, promisedAt, steps, held, cancellation, decisions);
    }

    private WorkOrder change(String stepId, UnaryOperator<Step> change) {
        List<Step> changed = steps.stream().map(step -> step.id().equals(stepId) ? change.apply(step) : step).toList();
        return new WorkOrder(id, number, site, quantity, priority, promisedAt, changed, held, cancellation, decisions);
    }

    private WorkOrder with(int priority, boolean held, Cancellation cancellation, Decision decision) {
        List<Decision> more = new ArrayList<>(decisions);
        more.add(decision);
        return new WorkOrder(id, number, site, quantity, priority, promisedAt, steps, held, cancellation, more);
    }
}
