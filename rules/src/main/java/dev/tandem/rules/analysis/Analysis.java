package dev.tandem.rules.analysis;

import dev.tandem.rules.guidance.lowering.RefusedLineException;
import dev.tandem.rules.model.ProductLineVersion;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Analyses a version: everything that a designer must know before publishing it. */
public final class Analysis {

    private Analysis() {}

    /** All findings, as far as time allows. @param offering what the factory has */
    public static AnalysisReport of(ProductLineVersion version, Offering offering, Duration time) {
        return new FullAnalysis(version, offering, new Allowance(time)).report();
    }

    /** All findings but those about the factory, as far as time allows. */
    public static AnalysisReport of(ProductLineVersion version, Duration time) {
        return of(version, Offering.UNKNOWN, time);
    }

    /**
     * What can be said at once after an edit: whether anything is void, too large or without a value, and all about the constraints that were changed.
     *
     * @param constraints ids of those
     */
    public static AnalysisReport ofEdit(ProductLineVersion version, Set<String> constraints, Duration time) {
        return new EditAnalysis(version, constraints, new Allowance(time)).report();
    }
}
