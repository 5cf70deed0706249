package dev.tandem.production.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that must be done for a work order, for all of its quantity. What is ready, started and good follows from its portions.
 *
 * @param after codes of its direct predecessors
 * @param waits how long it takes where only time passes, else null
 * @param startedAt of its first run, or of the waiting
 * @param endedAt when all of its quantity was good
 */
public record Step(
        String id,
        String code,
        String workCentre,
        int quantity,
        List<String> after,
        @Nullable Duration waits,
        Instant plannedStart,
        Instant plannedEnd,
        List<Portion> portions,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    public Step {
        after = List.copyOf(after);
        portions = List.copyOf(portions);
    }

    public boolean waiting() {
        return waits != null;
    }

    public boolean ended() {
        return endedAt != null;
    }

    /** When a waiting step that has started is over. */
    public Optional<Instant> waitsUntil() {
        return waits == null || startedAt == null || ended() ? Optional.empty() : Optional.of(startedAt.plus(waits));
    }

    /** Pieces that nobody has in hand and that are not good yet; whether they may start is another question. */
    int free() {
        return waiting() ? (startedAt == null ? quantity : 0) : quantity - good() - inHand();
    }

    /** Pieces in runs that have started and are not accounted for. */
    public int started() {
        if (waiting()) {
            return startedAt == null || ended() ? 0 : quantity;
        }
        return portions.stream().filter(Portion::started).mapToInt(Portion::open).sum();
    }

    public int good() {
        return waiting() ? (ended() ? quantity : 0) : portions.stream().mapToInt(Portion::good).sum();
    }

    /** All pieces that were ever reported as scrap; they were made again. */
    public int scrap() {
        return portions.stream().mapToInt(Portion::scrap).sum();
    }

    /** All pieces that were ever reported for rework; they were done again in this step. */
    public int rework() {
        return portions.stream().mapToInt(Portion::rework).sum();
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
        return with(more, startedAt, endedAt);
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
        Step heard = with(all, startedAt == null ? runStartedAt : startedAt, endedAt);
        return heard.good() == quantity && endedAt == null ? heard.end(at) : heard;
    }

    Step start(Instant at) {
        return with(portions, at, null);
    }

    Step end(Instant at) {
        return with(portions, startedAt, at);
    }

    private Step with(List<Portion> portions, @Nullable Instant startedAt, @Nullable Instant endedAt) {
        return new Step(id, code, workCentre, quantity, after, waits, plannedStart, plannedEnd, portions, startedAt, endedAt);
    }
}
