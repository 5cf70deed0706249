package dev.tandem.storage.sqlite;

import dev.tandem.storage.IndexValue;
import dev.tandem.storage.Query;
import dev.tandem.storage.Query.Place;
import dev.tandem.storage.Query.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a query asks of the rows of a table (alias d), as SQL with its arguments. Made for one statement. */
final class Conditions {

    private final Table<?> table;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    Conditions(Table<?> table) {
        this.table = table;
    }

    Conditions and(String condition, List<?> values) {
        conditions.add(condition);
        arguments.addAll(values);
        return this;
    }

    /** Equalities, but for one index; SQLite chooses among them unless they only filter what is walked by another index. */
    Conditions equal(Query query, @Nullable String except, boolean filters) {
        for (Map.Entry<String, List<?>> equal : new TreeMap<>(query.equal()).entrySet()) {
            String index = equal.getKey();
            if (!index.equals(except)) {
                List<Object> values = values(index, equal.getValue());
                among(index, " IN (" + Table.marks(values.size()) + ")", values, filters);
            }
        }
        return this;
    }

    /**
     * Ranges.
     *
     * @param ordered the index that the rows are ordered by, and its column
     */
    Conditions ranges(Query query, @Nullable String ordered, String column, boolean filters) {
        for (Map.Entry<String, Range> range : new TreeMap<>(query.ranges()).entrySet()) {
            if (range.getKey().equals(ordered)) {
                bounds(column, ordered, range.getValue());
            } else {
                range(range.getKey(), range.getValue(), filters);
            }
        }
        return this;
    }

    Conditions range(String index, Range range, boolean filters) {
        if (!table.type().index(index).many()) {
            bounds((filters ? "+d." : "d.") + Table.column(index), index, range);
            return this;
        }
        List<Object> values = new ArrayList<>();
        List<String> bounds = new ArrayList<>(List.of("value IS NOT NULL"));
        if (range.from() != null) {
            bounds.add("value >= ?");
            values.add(IndexValue.required(index, range.from()));
        }
        if (range.to() != null) {
            bounds.add("value < ?");
            values.add(IndexValue.required(index, range.to()));
        }
        return beside(index, String.join(" AND ", bounds), values, filters);
    }

    /** Only rows that have a place in the order, after the given one. */
    Conditions after(Query query, String column) {
        String orderBy = query.orderBy();
        Place after = query.after();
        String comparison = query.descending() ? " < " : " > ";
        if (orderBy == null) {
            return after == null ? this : and(column + comparison + "?", List.of(after.id()));
        }
        and("d." + Table.column(orderBy) + " IS NOT NULL", List.of());
        if (after == null) {
            return this;
        }
        Object value = IndexValue.required(orderBy, after.value());
        return table.type().index(orderBy).unique()
                ? and(column + comparison + "?", List.of(value))
                : and("(" + column + ", d.id)" + comparison + "(?, ?)", List.of(value, after.id()));
    }

    /** Only rows that have none of these values in an index over many. */
    Conditions without(String index, List<Object> values) {
        return values.isEmpty() ? this : and("NOT EXISTS (SELECT 1 FROM " + table.side(index).name() + " AS e WHERE e.id = d.id AND e.value IN ("
                + Table.marks(values.size()) + "))", values);
    }

    String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    List<Object> arguments() {
        return arguments;
    }

    /** The different values as they are kept. */
    static List<Object> values(String index, List<?> values) {
        return values.stream().map(value -> IndexValue.required(index, value)).distinct().toList();
    }

    private void among(String index, String in, List<Object> values, boolean filters) {
        if (table.type().index(index).many()) {
            beside(index, "value" + in, values, filters);
        } else {
            and((filters ? "+d." : "d.") + Table.column(index) + in, values);
        }
    }

    private Conditions beside(String index, String condition, List<Object> values, boolean filters) {
        String side = table.side(index).name();
        return filters
                ? and("EXISTS (SELECT 1 FROM " + side + " WHERE " + side + ".id = d.id AND " + condition + ")", values)
                : and("d.id IN (SELECT id FROM " + side + " WHERE " + condition + ")", values);
    }

    private void bounds(String column, String index, Range range) {
        and(column + " IS NOT NULL", List.of());
        if (range.from() != null) {
            and(column + " >= ?", List.of(IndexValue.required(index, range.from())));
        }
        if (range.to() != null) {
            and(column + " < ?", List.of(IndexValue.required(index, range.to())));
        }
    }
}
