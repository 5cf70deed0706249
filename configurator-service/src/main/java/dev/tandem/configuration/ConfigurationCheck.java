package dev.tandem.configuration;

import dev.tandem.configuration.Judge.Judgement;
import dev.tandem.graphql.UserError;
import dev.tandem.rules.evaluation.PriceBreakdown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a check of selections found, or why they cannot be checked. */
record ConfigurationCheck(
        @Nullable Verdict verdict,
        @Nullable PriceBreakdown price,
        @Nullable Footprint footprint,
        @Nullable List<PlannedStep> steps,
        List<UserError> userErrors) {

    static ConfigurationCheck of(@Nullable Judgement judged, List<UserError> errors) {
        return judged == null
                ? new ConfigurationCheck(null, null, null, null, errors)
                : new ConfigurationCheck(judged.verdict(), judged.price(), judged.footprint(), judged.steps(), errors);
    }
}
