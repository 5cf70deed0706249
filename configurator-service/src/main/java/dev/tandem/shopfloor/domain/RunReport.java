package dev.tandem.shopfloor.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a run at one time; nobody's name.
 *
 * @param key digest of the idempotency key
 * @param bodyHash of all that was sent with it
 * @param decision a person's word on pieces that were set aside
 * @param reasonCode of the factory; null where nothing is scrap, rework or suspected
 * @param finished the run ended with it, whatever was not accounted for
 */
public record RunReport(
        String key,
        String bodyHash,
        boolean decision,
        List<PortionReport> portions,
        @Nullable String reasonCode,
        @Nullable String reason,
        boolean finished,
        Instant at) {

    public RunReport {
        portions = List.copyOf(portions);
    }

    boolean scraps(String stepId) {
        return portions.stream().anyMatch(portion -> portion.stepId().equals(stepId) && portion.scrap() > 0);
    }
}
