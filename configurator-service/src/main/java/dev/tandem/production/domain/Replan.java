package dev.tandem.production.domain;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why the rest of a work order is to be planned again.
 *
 * @param step code of the step it is about, or null
 * @param pieces how many it is about, 0 where it is about the whole
 * @param reasonCode of the factory, or null
 */
public record Replan(Cause cause, @Nullable String step, int pieces, @Nullable String reasonCode, Instant at) {

    /** What made it necessary. */
    public enum Cause {
        /** Pieces were scrap and are made again. */
        SCRAP,
        /** It was on hold. */
        RESUMED,
        /** Its order was changed. */
        AMENDED
    }

    /** Both: the pieces add up where the cause is the same. */
    Replan after(@Nullable Replan earlier) {
        boolean same = earlier != null && earlier.cause == cause && Objects.equals(earlier.step, step);
        return same ? new Replan(cause, step, pieces + earlier.pieces, reasonCode, at) : this;
    }
}
