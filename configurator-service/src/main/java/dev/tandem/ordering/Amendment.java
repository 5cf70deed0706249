package dev.tandem.ordering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an order was changed after it was placed; says when and why, not by whom.
 *
 * @param number from 1; refused ones are counted and not kept
 * @param key who asked for it with which idempotency key
 * @param hash of the body that asked for it
 */
public record Amendment(int number, Instant amendedAt, @Nullable String reason, OrderDifference difference, String key, String hash) {

    /** Without who asked for it and why. */
    Amendment erased() {
        return new Amendment(number, amendedAt, null, difference, "", "");
    }
}
