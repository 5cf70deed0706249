package dev.tandem.ordering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promise that got later, and why.
 *
 * @param workOrder number of the work order whose promise it is
 * @param from what was promised before
 * @param to what is promised since
 * @param step code of the step it came from, or null
 * @param pieces how many it is about, 0 where it is about the whole
 * @param reasonCode of the factory, or null
 */
public record PromiseChange(
        String workOrder,
        Instant from,
        Instant to,
        Instant at,
        Cause cause,
        @Nullable String step,
        int pieces,
        @Nullable String reasonCode) {

    /** What made the promise later. */
    public enum Cause {
        /** Pieces were scrap and are made again. */
        SCRAP,
        /** The work order was on hold. */
        RESUMED,
        /** The order was changed. */
        AMENDED
    }
}
