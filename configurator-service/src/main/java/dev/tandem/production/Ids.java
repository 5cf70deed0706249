package dev.tandem.production;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ids that derive from each other: {@code st_<random>_<line>_<code>} is a step of {@code wo_<random>_<line>}, which is made for
 * {@code ord_<random>}.
 */
final class Ids {

    private static final Pattern STEP = Pattern.compile("st_([a-z0-9]+)_(\\d+)_.+", Pattern.DOTALL);

    private static final Pattern WORK_ORDER = Pattern.compile("wo_([a-z0-9]+)_\\d+");

    private Ids() {}

    /** The id of a step's work order; empty where this is no step's id. */
    static Optional<String> workOrderOf(String stepId) {
        Matcher step = STEP.matcher(stepId);
        return step.matches() ? Optional.of("wo_" + step.group(1) + "_" + step.group(2)) : Optional.empty();
    }

    /** The id of a work order's order; empty where this is no work order's id. */
    static Optional<String> orderOf(String workOrderId) {
        Matcher workOrder = WORK_ORDER.matcher(workOrderId);
        return workOrder.matches() ? Optional.of("ord_" + workOrder.group(1)) : Optional.empty();
    }
}
