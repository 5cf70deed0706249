package dev.tandem.rules.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that follows from selections.
 *
 * @param undecided codes of the required characteristics that apply and are still undecided
 * @param price of one piece, net; null while invalid or incomplete, as are footprint and steps
 * @param steps what one piece needs, in declared order
 */
public record Evaluation(
        List<String> undecided,
        Verdict verdict,
        @Nullable PriceBreakdown price,
        @Nullable Footprint footprint,
        @Nullable List<PlannedStep> steps) {}
