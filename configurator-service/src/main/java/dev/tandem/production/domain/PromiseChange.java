package dev.tandem.production.domain;

import java.time.Instant;

/**
 * A promise that got later, and why.
 *
 * @param from what was promised before
 * @param to what is promised since
 */
public record PromiseChange(Instant from, Instant to, Replan because) {

    public PromiseChange {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("A promise that changes from " + from + " to " + to + " does not get later");
        }
    }
}
