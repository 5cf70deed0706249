package dev.tandem.production;

import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.Texts;
import dev.tandem.production.domain.WorkOrderState;
import dev.tandem.storage.Query;
import dev.tandem.storage.Query.Place;
import dev.tandem.storage.Query.Range;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which work orders are looked for; what is null lets all through. Each column is an index of the store.
 *
 * @param workCentre code of a work centre that one of the steps is planned at
 * @param text how the number begins, from any of its parts on
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

    private static final int LONGEST_TEXT = 100;

    /**
     * The same, found usable.
     *
     * @param path where in an input it stands
     * @throws Refused the text is too long
     */
    public WorkOrderFilter checked(String... path) {
        if (text != null && text.length() > LONGEST_TEXT) {
            List<String> where = Stream.concat(Arrays.stream(path), Stream.of("filter", "text")).toList();
            throw new Refused(new InvalidInputError(
                    "The text has " + text.length() + " characters, allowed are " + LONGEST_TEXT + ".", where, Texts.shortened(text),
                    "at most " + LONGEST_TEXT + " characters", null));
        }
        return this;
    }

    /** What to ask the store, by number. */
    Query query(@Nullable Place after, int limit) {
        return new Query(equal(), ranges(), "number", false, after, limit);
    }

    private Map<String, List<?>> equal() {
        Map<String, List<?>> equal = new HashMap<>();
        if (states != null && !states.isEmpty()) {
            equal.put("state", states.stream().map(Enum::name).distinct().toList());
        }
        if (productLine != null) {
            equal.put("productLine", List.of(productLine));
        }
        if (workCentre != null) {
            equal.put("workCentres", List.of(workCentre));
        }
        return equal;
    }

    private Map<String, Range> ranges() {
        Map<String, Range> ranges = new HashMap<>();
        if (promisedBefore != null) {
            ranges.put("promisedAt", new Range(null, promisedBefore));
        }
        if (updatedAfter != null) {
            ranges.put("updatedAt", new Range(updatedAfter.plusNanos(1), null));
        }
        if (text != null && !text.isBlank()) {
            ranges.put("numberParts", NumberParts.beginningWith(text));
        }
        return ranges;
    }
}
