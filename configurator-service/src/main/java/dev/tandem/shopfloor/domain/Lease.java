package dev.tandem.shopfloor.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An exclusive claim on a run. It can expire only before the run starts, and is gone when the run ends.
 *
 * @param holder subject of the token that leased it
 * @param passedOn a planner holds it for a floor system: whoever shows the lease's token may act
 * @param until null once the run has started
 * @param leaseFor how long it was asked for; a renewal lasts as long
 * @param request digest of the request that leased it; null once the run was handed or taken over
 * @param handedOver its holder gave it to the next shift: whoever shows the token and goes on holds it from then on
 */
public record Lease(
        String holder, boolean passedOn, @Nullable Instant until, Duration leaseFor, @Nullable String request, boolean handedOver) {

    public Lease(String holder, boolean passedOn, @Nullable Instant until, Duration leaseFor, @Nullable String request) {
        this(holder, passedOn, until, leaseFor, request, false);
    }

    Lease renewed(Instant now) {
        return new Lease(holder, passedOn, now.plus(leaseFor), leaseFor, request, handedOver);
    }

    Lease withoutEnd() {
        return new Lease(holder, passedOn, null, leaseFor, request, handedOver);
    }

    Lease giveAway() {
        return new Lease(holder, true, null, leaseFor, null, true);
    }

    Lease takenBy(String next) {
        return new Lease(next, false, null, leaseFor, null, false);
    }
}
