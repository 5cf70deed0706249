package dev.tandem.production.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a planner decided about a work order, and why; not who.
 *
 * @param step code of the step it is about, or null
 * @param value the new priority, or null
 */
public record Decision(Kind kind, @Nullable String step, @Nullable Integer value, String reason, Instant at) {

    /** What was decided. */
    public enum Kind {
        HELD,
        RESUMED,
        PRIORITY_SET,
        WAITING_ENDED
    }
}
