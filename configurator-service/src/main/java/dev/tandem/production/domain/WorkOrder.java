package dev.tandem.production.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
 * @param promiseChanges each time the promise got later, oldest first
 * @param toPlan why what has not begun is to be planned again; null where it is planned
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
        List<Decision> decisions,
        List<PromiseChange> promiseChanges,
        @Nullable Replan toPlan) {

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
        promiseChanges = List.copyOf(promiseChanges);
    }

    /** What was just planned: nothing has begun. */
    public static WorkOrder released(String id, String number, String site, int quantity, Instant promisedAt, List<Step> steps) {
        return new WorkOrder(id, number, site, quantity, 0, promisedAt, steps, false, Cancellation.NONE, List.of(),
                List.of(), null);
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

    /** The direct predecessors of a step, in its round. */
    public List<Step> before(Step step) {
        return flow().before(step);
    }

    /** All steps that a step's pieces come from directly: its predecessors, and what replaces their scrap. */
    public List<Step> sources(Step step) {
        return flow().sources(step);
    }

    /** What still owes a step pieces; empty where nothing before it is missing. */
    public List<Step> waitingFor(Step step) {
        return flow().waitingFor(step);
    }

    /** Pieces of a step that what is before it has not put out yet. */
    public int toCome(Step step) {
        return step.quantity() - flow().supply(step);
    }

    /** Whether a run of the step may begin or go on: there are pieces for it, and nobody has stopped the work order. */
    public boolean mayStart(Step step) {
        return goesOn() && !step.ended() && (flow().free(step) > 0 || step.portions().stream().anyMatch(Portion::live));
    }

    /** Pieces of a step that a run may take now. */
    public int ready(Step step) {
        return goesOn() ? flow().free(step) : 0;
    }

    private boolean goesOn() {
        return !held && cancellation == Cancellation.NONE;
    }

    private Flow flow() {
        return new Flow(steps);
    }

    /** Pieces of a step that no run may take yet, because what is before them is not done; none where its work order is stopped. */
    public int coming(Step step) {
        return goesOn() && !step.ended() ? toCome(step) : 0;
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
     * The work order after hearing from a run, with the waiting that begins and the rounds that follow from it. Older news than what is known
     * changes nothing.
     *
     * @param told how the run's portion stands now
     * @param runStartedAt when the run started, or null before
     * @param at when the run came to stand like this
     */
    public WorkOrder hear(String stepId, Portion told, @Nullable Instant runStartedAt, Instant at) {
        WorkOrder heard = change(stepId, step -> step.hear(told, runStartedAt, at));
        return Rounds.replaceScrap(heard, told.reasonCode(), at).pass(at);
    }

    /** Lets time pass: pieces that are ready begin to wait, and lots end when their time is over. At the same or an earlier time, nothing changes. */
    public WorkOrder pass(Instant now) {
        WorkOrder passed = this;
        for (Optional<WorkOrder> next = passed.nextWait(now); next.isPresent(); next = passed.nextWait(now)) {
            passed = next.get();
        }
        return passed;
    }

    private Optional<WorkOrder> nextWait(Instant now) {
        for (Step step : steps) {
            int arrived = step.waiting() ? ready(step) : 0;
            if (arrived > 0) {
                return Optional.of(change(step.id(), it -> it.arrive(arrived, arrivedAt(it, now))));
            }
        }
        return steps.stream()
                .flatMap(step -> step.waitsUntil().stream())
                .min(Comparator.naturalOrder())
                .filter(until -> !until.isAfter(now))
                .map(until -> withSteps(steps.stream().map(step -> step.over(until)).toList()));
    }

    /** Waiting begins when the pieces came out of what is before it, however late that is noticed, unless the work order was held then. */
    private Instant arrivedAt(Step step, Instant now) {
        Stream<Instant> came = sources(step).stream().flatMap(source -> Optional.ofNullable(source.putOutAt()).stream());
        Stream<Instant> resumed =
                decisions.stream().filter(decision -> decision.kind() == Decision.Kind.RESUMED).map(Decision::at);
        return before(step).isEmpty() ? now : Stream.concat(came, resumed).max(Comparator.naturalOrder()).orElse(now);
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
        return decided(new Decision(Decision.Kind.HELD, null, null, reason, at)).with(priority, true, cancellation);
    }

    public WorkOrder resume(String reason, Instant at) {
        return decided(new Decision(Decision.Kind.RESUMED, null, null, reason, at))
                .with(priority, false, cancellation)
                .toPlan(new Replan(Replan.Cause.RESUMED, null, 0, null, at))
                .pass(at);
    }

    public WorkOrder prioritise(int priority, String reason, Instant at) {
        return decided(new Decision(Decision.Kind.PRIORITY_SET, null, priority, reason, at)).with(priority, held, cancellation);
    }

    /** Ends the lots that wait in a step before their time has passed. */
    public WorkOrder endWaiting(Step step, String reason, Instant at) {
        if (step.waitsUntil().isEmpty()) {
            throw new IllegalArgumentException(step.code() + " is not waiting");
        }
        return decided(new Decision(Decision.Kind.WAITING_ENDED, step.code(), null, reason, at))
                .change(step.id(), it -> it.endWaiting(at))
                .pass(at);
    }

    /** Begins, settles or gives up taking the work order back. */
    public WorkOrder cancel(Cancellation cancellation) {
        return with(priority, held, cancellation);
    }

    /** What has not begun is to be planned again. */
    public WorkOrder toPlan(Replan cause) {
        return new WorkOrder(id, number, site, quantity, priority, promisedAt, steps, held, cancellation, decisions, promiseChanges,
                cause.after(toPlan));
    }

    /**
     * The work order as it was planned again.
     *
     * @param planned steps with their new places, by id; others stay as they are
     * @param promise what could be promised now; an earlier promise stays
     */
    public WorkOrder replanned(Map<String, Step> planned, Instant promise) {
        List<Step> changed = steps.stream().map(step -> planned.getOrDefault(step.id(), step)).toList();
        List<PromiseChange> changes = new ArrayList<>(promiseChanges);
        boolean later = toPlan != null && promise.isAfter(promisedAt);
        if (later) {
            changes.add(new PromiseChange(promisedAt, promise, toPlan));
        }
        return new WorkOrder(id, number, site, quantity, priority, later ? promise : promisedAt, changed, held, cancellation, decisions,
                changes, null);
    }

    WorkOrder withSteps(List<Step> steps) {
        return new WorkOrder(id, number, site, quantity, priority, promisedAt, steps, held, cancellation, decisions, promiseChanges, toPlan);
    }

    /** As its order says after an amendment; steps that have started are among the given ones as they are. */
    public WorkOrder amended(int quantity, Instant promise, List<Step> steps, Instant at) {
        List<PromiseChange> changes = new ArrayList<>(promiseChanges);
        if (promise.isAfter(promisedAt)) {
            changes.add(new PromiseChange(promisedAt, promise, new Replan(Replan.Cause.AMENDED, null, 0, null, at)));
        }
        return new WorkOrder(id, number, site, quantity, priority, promise, steps, held, cancellation, decisions, changes, toPlan);
    }

    private WorkOrder change(String stepId, UnaryOperator<Step> change) {
        return withSteps(steps.stream().map(step -> step.id().equals(stepId) ? change.apply(step) : step).toList());
    }

    private WorkOrder decided(Decision decision) {
        List<Decision> more = new ArrayList<>(decisions);
        more.add(decision);
        return new WorkOrder(id, number, site, quantity, priority, promisedAt, steps, held, cancellation, more, promiseChanges, toPlan);
    }

    private WorkOrder with(int priority, boolean held, Cancellation cancellation) {
        return new WorkOrder(id, number, site, quantity, priority, promisedAt, steps, held, cancellation, decisions, promiseChanges, toPlan);
    }
}
