package dev.tandem.shopfloor.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a run at one time; nobody's name.
 *
 * @param key digest of the idempotency key
 * @param bodyHash of all that was sent with it
 * @param finished the run ended with it, whatever was not accounted for
 */
public record RunReport(
        String key, String bodyHash, List<PortionReport> portions, @Nullable String reason, boolean finished, Instant at) {

    public RunReport {
        portions = List.copyOf(portions);
    }
}
