package dev.tandem.production;

import dev.tandem.ordering.PlannedWorkOrder.Reason;
import dev.tandem.rules.model.LocalizedText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why something is as it is.
 *
 * @param reasons the rules that had a say, each with its version and words
 */
public record Explanation(LocalizedText text, List<Reason> reasons) {

    public Explanation {
        reasons = List.copyOf(reasons);
    }

    /** An explanation that says no more than its reasons. */
    static Explanation of(List<Reason> reasons) {
        return new Explanation(
                new LocalizedText(
                        reasons.stream().map(reason -> reason.text().en()).distinct().collect(Collectors.joining(" ")),
                        reasons.stream().map(reason -> reason.text().de()).distinct().collect(Collectors.joining(" "))),
                reasons);
    }
}
