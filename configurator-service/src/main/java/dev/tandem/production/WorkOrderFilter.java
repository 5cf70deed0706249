package dev.tandem.production;

import dev.tandem.production.domain.WorkOrderState;
import dev.tandem.storage.Query.Range;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which work orders are looked for; what is null lets all through.
 *
 * @param workCentre code of a work centre that one of the steps is planned at
 * @param text part of the number, upper or lower case
 */
public record WorkOrderFilter(
        @Nullable List<WorkOrderState> states,
        @Nullable String productLine,
        @Nullable String workCentre,
        @Nullable Instant promisedBefore,
        @Nullable Instant updatedAfter,
        @Nullable String text) {

    /** Lets all through. */
    public static final WorkOrderFilter ALL = new WorkOrderFilter(null, null, null, null, null, null);

    /** Whether the store's indexes decide alone. */
    boolean indexed() {
        return workCentre == null && (text == null || text.isBlank());
    }

    Map<String, List<?>> equal() {
        Map<String, List<?>> equal = new HashMap<>();
        if (states != null && !states.isEmpty()) {
            equal.put("state", states.stream().map(Enum::name).distinct().toList());
        }
        if (productLine != null) {
            equal.put("productLine", List.of(productLine));
        }
        return equal;
    }

    Map<String, Range> ranges() {
        Map<String, Range> ranges = new HashMap<>();
        if (promisedBefore != null) {
            ranges.put("promisedAt", new Range(null, promisedBefore));
        }
        if (updatedAfter != null) {
            ranges.put("updatedAt", new Range(updatedAfter.plusNanos(1), null));
        }
        return ranges;
    }

    boolean test(WorkOrderDocument document) {
        boolean centre = workCentre == null
                || document.work().steps().stream().anyMatch(step -> step.workCentre().equals(workCentre));
        boolean words = text == null
                || document.work().number().toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT));
        return centre && words;
    }
}
