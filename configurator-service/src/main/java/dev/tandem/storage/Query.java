package dev.tandem.storage;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of documents: equality (any of the listed values) and range on declared indexes, ordered by one index and then by id.
 *
 * @param equal index name to the allowed values
 * @param ranges index name to the range
 * @param orderBy a declared index, or null for the id
 * @param after the last document's place of the previous page, or null for the first page
 * @param limit at most this many, 1 to 1,000
 */
public record Query(
        Map<String, List<?>> equal,
        Map<String, Range> ranges,
        @Nullable String orderBy,
        boolean descending,
        @Nullable Place after,
        int limit) {

    public Query {
        equal = Map.copyOf(equal);
        ranges = Map.copyOf(ranges);
        if (limit < 1 || limit > 1_000) {
            throw new IllegalArgumentException("limit is " + limit + ", allowed is 1 to 1000");
        }
    }

    /** Lower end included, upper end excluded; null is open. */
    public record Range(@Nullable Object from, @Nullable Object to) {}

    /** Where a document stands in the order. */
    public record Place(@Nullable Object value, String id) {}
}
