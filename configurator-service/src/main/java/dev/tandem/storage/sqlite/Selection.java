package dev.tandem.storage.sqlite;

import dev.tandem.storage.Query;
import dev.tandem.storage.Query.Place;
import dev.tandem.storage.Query.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A query as SQL; every condition is on the id or an index's column. */
record Selection(String sql, List<Object> arguments) {

    private static final int MANY = 1_000;

    /** The page's rows: version and body. */
    static <T> Selection page(Table<T> table, Query query) {
        List<Object> arguments = new ArrayList<>();
        List<String> conditions = conditions(table, query, arguments);
        String direction = query.descending() ? " DESC" : "";
        String comparison = query.descending() ? " < " : " > ";
        String orderBy = query.orderBy();
        String order;
        Place after = query.after();
        if (orderBy == null) {
            order = "id" + direction;
            if (after != null) {
                conditions.add("id" + comparison + "?");
                arguments.add(after.id());
            }
        } else if (table.index(orderBy).unique()) {
            order = Table.column(orderBy) + direction;
            if (after != null) {
                conditions.add(Table.column(orderBy) + comparison + "?");
                arguments.add(value(orderBy, after.value()));
            }
        } else {
            order = Table.column(orderBy) + direction + ", id" + direction;
            if (after != null) {
                conditions.add("(" + Table.column(orderBy) + ", id)" + comparison + "(?, ?)");
                arguments.add(value(orderBy, after.value()));
                arguments.add(after.id());
            }
        }
        arguments.add((long) query.limit());
        return new Selection("SELECT version, body FROM " + table.name() + where(conditions) + " ORDER BY " + order + " LIMIT ?",
                arguments);
    }

    /** How many rows there are on all pages. */
    static <T> Selection count(Table<T> table, Query query) {
        List<Object> arguments = new ArrayList<>();
        return new Selection("SELECT count(*) FROM " + table.name() + where(conditions(table, query, arguments)), arguments);
    }

    private static <T> List<String> conditions(Table<T> table, Query query, List<Object> arguments) {
        List<String> conditions = new ArrayList<>();
        for (Map.Entry<String, List<?>> equal : new TreeMap<>(query.equal()).entrySet()) {
            String column = Table.column(table.index(equal.getKey()).name());
            List<?> values = equal.getValue();
            if (values.size() > MANY) {
                throw new IllegalArgumentException(equal.getKey() + " is compared with " + values.size() + " values, allowed are " + MANY);
            }
            conditions.add(column + (values.size() == 1 ? " = ?" : " IN (" + Table.marks(values.size()) + ")"));
            values.forEach(value -> arguments.add(value(equal.getKey(), value)));
        }
        for (Map.Entry<String, Range> range : new TreeMap<>(query.ranges()).entrySet()) {
            String column = Table.column(table.index(range.getKey()).name());
            conditions.add(column + " IS NOT NULL");
            if (range.getValue().from() != null) {
                conditions.add(column + " >= ?");
                arguments.add(value(range.getKey(), range.getValue().from()));
            }
            if (range.getValue().to() != null) {
                conditions.add(column + " < ?");
                arguments.add(value(range.getKey(), range.getValue().to()));
            }
        }
        if (query.orderBy() != null) {
            conditions.add(Table.column(table.index(query.orderBy()).name()) + " IS NOT NULL");
        }
        return conditions;
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private static Object value(String index, @Nullable Object value) {
        Object column = Column.of(index, value);
        if (column == null) {
            throw new IllegalArgumentException("The index " + index + " does not contain null");
        }
        return column;
    }
}
