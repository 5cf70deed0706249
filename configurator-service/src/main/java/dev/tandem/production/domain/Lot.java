package dev.tandem.production.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Pieces that came to a waiting step together. Each lot waits its own time.
 *
 * @param quantity pieces
 * @param until when its time is over
 * @param endedAt when its waiting was over: then, or earlier where a planner ended it; null while it waits
 */
public record Lot(int quantity, Instant startedAt, Instant until, @Nullable Instant endedAt) {

    public Lot {
        if (quantity < 1 || until.isBefore(startedAt)) {
            throw new IllegalArgumentException("A lot of " + quantity + " cannot wait from " + startedAt + " until " + until);
        }
    }

    boolean waits() {
        return endedAt == null;
    }

    Lot end(Instant at) {
        return new Lot(quantity, startedAt, until, at.isBefore(startedAt) ? startedAt : at);
    }
}
