package dev.tandem.configuration;

import dev.tandem.rules.evaluation.PriceBreakdown;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A read-only copy of what was shown, without personal facts; nothing in it follows from them.
 *
 * @param productLine its code
 * @param price null where it cannot be told without a fact that the line does not propose, as is footprint; steps are none then
 */
public record SharedConfiguration(
        String id,
        Instant sharedAt,
        String productLine,
        int productLineVersion,
        List<Selection> selections,
        Verdict verdict,
        @Nullable PriceBreakdown price,
        @Nullable Footprint footprint,
        List<PlannedStep> steps) {

    public SharedConfiguration {
        selections = List.copyOf(selections);
        steps = List.copyOf(steps);
    }
}
