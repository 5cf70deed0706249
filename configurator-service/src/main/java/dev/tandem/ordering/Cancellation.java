package dev.tandem.ordering;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wish to cancel an order.
 *
 * @param started what had started and stood against it; empty unless it was refused
 */
record Cancellation(Outcome outcome, @Nullable String reason, Instant askedAt, List<String> started) {

    enum Outcome {
        /** To be settled with production. */
        PENDING,
        DONE,
        REFUSED
    }

    static Cancellation asked(@Nullable String reason, Instant at) {
        return new Cancellation(Outcome.PENDING, reason, at, List.of());
    }

    Cancellation withoutReason() {
        return new Cancellation(outcome, null, askedAt, started);
    }

    Cancellation done() {
        return new Cancellation(Outcome.DONE, reason, askedAt, List.of());
    }

    Cancellation refused(List<String> because) {
        return new Cancellation(Outcome.REFUSED, reason, askedAt, because);
    }
}
