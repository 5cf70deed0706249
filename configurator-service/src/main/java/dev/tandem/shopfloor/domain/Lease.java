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
 * @param request digest of the request that leased it; null once the run was taken over
 */
public record Lease(String holder, boolean passedOn, @Nullable Instant until, Duration leaseFor, @Nullable String request) {

    Lease renewed(Instant now) {
        return new Lease(holder, passedOn, now.plus(leaseFor), leaseFor, request);
    }

    Lease withoutEnd() {
        return new Lease(holder, passedOn, null, leaseFor, request);
    }
}
