package dev.tandem.configuration;

import dev.tandem.rules.evaluation.PriceBreakdown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer would be shown on a version that is tried.
 *
 * @param selections what is shown: every characteristic that applies and has a value, in the line's order
 * @param complete whether every characteristic that applies and is required has a value
 * @param price null while invalid or incomplete, as are footprint and steps
 */
public record TriedConfiguration(
        List<Selection> selections,
        boolean complete,
        Verdict verdict,
        @Nullable PriceBreakdown price,
        @Nullable Footprint footprint,
        @Nullable List<PlannedStep> steps,
        List<CharacteristicGuidance> guidance) {}
