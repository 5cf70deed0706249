package dev.tandem.production;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids that derive from each other: {@code st_<random>_<line>_<code>} is a step of {@code wo_<random>_<line>}. */
final class Ids {

    private static final Pattern STEP = Pattern.compile("st_([a-z0-9]+)_(\\d+)_.+", Pattern.DOTALL);

    private Ids() {}

    /** The id of a step's work order; empty where this is no step's id. */
    static Optional<String> workOrderOf(String stepId) {
        Matcher step = STEP.matcher(stepId);
        return step.matches() ? Optional.of("wo_" + step.group(1) + "_" + step.group(2)) : Optional.empty();
    }
}
