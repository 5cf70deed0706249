package dev.tandem.production.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that must be done for a work order. What is ready, started and good follows from its portions, or from its lots where only time
 * passes.
 *
 * @param round 0 as planned with the order; a later round makes pieces again that were scrap
 * @param replaces id of the step whose scrap its round makes again; null in round 0
 * @param after codes of its direct predecessors, in the same round
 * @param consultation a talk with the customer, which is not repeated for pieces that are made again
 * @param waits how long each lot takes where only time passes, else null
 * @param plannedStart of the place that it holds in the plan
 * @param plannedEnd of that place
 * @param restEnd when pieces that come later than planned will be done; null where none do
 * @param putOutAt when pieces last came out of it
 * @param startedAt of its first run, or of the first waiting
 * @param endedAt when all of its quantity was good or scrap
 */
public record Step(
        String id,
        String code,
        int round,
        @Nullable String replaces,
        String workCentre,
        int quantity,
        List<String> after,
        boolean consultation,
        @Nullable Duration waits,
        Instant plannedStart,
        Instant plannedEnd,
        @Nullable Instant restEnd,
        List<Portion> portions,
        List<Lot> lots,
        @Nullable Instant putOutAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    public Step {
        after = List.copyOf(after);
        portions = List.copyOf(portions);
        lots = List.copyOf(lots);
    }

    /** As planned with the order: nothing has begun. */
    public static Step planned(
            String id, String code, String workCentre, int quantity, List<String> after, boolean consultation, @Nullable Duration waits,
            Instant plannedStart, Instant plannedEnd) {
        return new Step(id, code, 0, null, workCentre, quantity, after, consultation, waits, plannedStart, plannedEnd, null, List.of(),
                List.of(), null, null, null);
    }

    /** The same thing once more, for pieces that were scrap. It has no place in the plan yet. */
    Step again(int round, String replaces, int quantity, List<String> after, Instant at) {
        String first = round() == 0 ? id : id.substring(0, id.lastIndexOf('~'));
        return new Step(first + "~" + round, code, round, replaces, workCentre, quantity, after, consultation, waits, at, at, null,
                List.of(), List.of(), null, null, null);
    }

    public boolean waiting() {
        return waits != null;
    }

    public boolean ended() {
        return endedAt != null;
    }

    /** When the next lot that waits is over. */
    public Optional<Instant> waitsUntil() {
        return lots.stream().filter(Lot::waits).map(Lot::until).min(Comparator.naturalOrder());
    }

    /** When it is expected to be over, by the plan. */
    public Instant expectedEnd() {
        return restEnd == null || restEnd.isBefore(plannedEnd) ? plannedEnd : restEnd;
    }

    /** Pieces that arrived here and are not free: good, scrap, set aside, or in somebody's hands. */
    int taken() {
        return waiting() ? lots.stream().mapToInt(Lot::quantity).sum() : good() + scrap() + setAside() + inHand();
    }

    /** Pieces in runs that have started, or lots that wait. */
    public int started() {
        return waiting()
                ? lots.stream().filter(Lot::waits).mapToInt(Lot::quantity).sum()
                : portions.stream().filter(Portion::started).mapToInt(Portion::open).sum();
    }

    public int good() {
        return waiting()
                ? lots.stream().filter(lot -> !lot.waits()).mapToInt(Lot::quantity).sum()
                : portions.stream().mapToInt(Portion::good).sum();
    }

    /** Pieces that are lost; a later round makes them again. */
    public int scrap() {
        return portions.stream().mapToInt(Portion::scrap).sum();
    }

    /** All pieces that were ever reported for rework; they are done again in this step. */
    public int rework() {
        return portions.stream().mapToInt(Portion::rework).sum();
    }

    /** Pieces that a machine suspects and a person decides about. */
    public int setAside() {
        return portions.stream().mapToInt(Portion::setAside).sum();
    }

    private int inHand() {
        return portions.stream().mapToInt(Portion::open).sum();
    }

    boolean has(Portion.State state) {
        return portions.stream().anyMatch(portion -> portion.state() == state);
    }

    /** Started in whatever way, now or earlier. */
    public boolean touched() {
        return startedAt != null;
    }

    /** Nobody has ever had a piece of it in hand, or is about to. */
    public boolean untouched() {
        return startedAt == null && portions.isEmpty() && lots.isEmpty();
    }

    public Optional<Portion> portionOf(String runId) {
        return portions.stream().filter(portion -> portion.runId().equals(runId)).findFirst();
    }

    /** The reservations that have not become a started run. */
    public Stream<Portion> reserved() {
        return portions.stream().filter(portion -> portion.state() == Portion.State.RESERVED);
    }

    Step reserve(String runId, int pieces, Instant until) {
        List<Portion> more = new ArrayList<>(portions);
        more.add(Portion.reserved(runId, pieces, until));
        return with(more, lots, putOutAt, startedAt);
    }

    /** Takes over what the run says of its portion, unless something newer is known. */
    Step hear(Portion told, @Nullable Instant runStartedAt, Instant at) {
        Portion known = portionOf(told.runId()).orElse(null);
        if (known == null || known.runVersion() >= told.runVersion()) {
            return this;
        }
        List<Portion> all = portions.stream()
                .map(portion -> portion.equals(known) ? told : portion)
                .filter(portion -> !portion.withoutTrace())
                .toList();
        boolean cameOut = told.good() > known.good() || told.scrap() > known.scrap();
        return with(all, lots, cameOut ? later(putOutAt, at) : putOutAt, earlier(startedAt, runStartedAt));
    }

    /** Lets pieces wait. */
    Step arrive(int pieces, Instant at) {
        List<Lot> more = new ArrayList<>(lots);
        more.add(new Lot(pieces, at, waits == null ? at : at.plus(waits), null));
        return with(portions, more, putOutAt, earlier(startedAt, at));
    }

    /** Ends the waiting of the lots whose time is over by then. */
    Step over(Instant then) {
        return end(lot -> !lot.until().isAfter(then), then);
    }

    /** Ends the waiting of all that waits. */
    Step endWaiting(Instant at) {
        return end(_ -> true, at);
    }

    private Step end(Predicate<Lot> which, Instant at) {
        List<Lot> ended = lots.stream().map(lot -> lot.waits() && which.test(lot) ? lot.end(at) : lot).toList();
        return with(portions, ended, later(putOutAt, at), startedAt);
    }

    Step grown(int pieces) {
        return new Step(id, code, round, replaces, workCentre, quantity + pieces, after, consultation, waits, plannedStart, plannedEnd,
                restEnd, portions, lots, putOutAt, startedAt, endedAt);
    }

    /** With another place in the plan. */
    public Step replanned(Instant start, Instant end) {
        return new Step(id, code, round, replaces, workCentre, quantity, after, consultation, waits, start, end, null, portions, lots,
                putOutAt, startedAt, endedAt);
    }

    /** With pieces that come later than planned. */
    public Step expected(Instant restEnd) {
        return new Step(id, code, round, replaces, workCentre, quantity, after, consultation, waits, plannedStart, plannedEnd, restEnd,
                portions, lots, putOutAt, startedAt, endedAt);
    }

    private Step with(List<Portion> portions, List<Lot> lots, @Nullable Instant putOutAt, @Nullable Instant startedAt) {
        Step step = new Step(id, code, round, replaces, workCentre, quantity, after, consultation, waits, plannedStart, plannedEnd, restEnd,
                portions, lots, putOutAt, startedAt, endedAt);
        return endedAt == null && step.good() + step.scrap() == quantity ? step.ended(putOutAt) : step;
    }

    private Step ended(@Nullable Instant at) {
        return new Step(id, code, round, replaces, workCentre, quantity, after, consultation, waits, plannedStart, plannedEnd, restEnd,
                portions, lots, putOutAt, startedAt, at);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
