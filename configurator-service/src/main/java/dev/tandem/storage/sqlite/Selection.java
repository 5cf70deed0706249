package dev.tandem.storage.sqlite;

import dev.tandem.storage.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A query as SQL; every condition is on the id or an index. A page in the type's main order walks an index that is kept in this order, one
 * for each value that is asked for, merged; only a range that lets few through is sorted instead.
 */
record Selection(String sql, List<Object> arguments) {

    private static final int MANY = 1_000;
    /** Of so many values each gets its own walk; more are looked up and sorted. */
    private static final int WALKS = 100;
    /** A range that lets no more than this through is read as a whole. */
    static final int FEW = 2_000;

    /**
     * The page's rows: version and body.
     *
     * @param few whether a selection counts at most {@link #FEW}; asked only where it matters
     */
    static Selection page(Table<?> table, Query query, Predicate<Selection> few) {
        check(table, query);
        String orderBy = query.orderBy();
        if (orderBy != null) {
            table.type().order(orderBy);
        }
        boolean mainOrder = Objects.equals(orderBy, table.type().orderedBy());
        if (!mainOrder || query.equal().keySet().stream().anyMatch(index -> table.type().index(index).unique())) {
            return lookedUp(table, query);
        }
        String range = range(table, query, few);
        if (range != null) {
            return ranged(table, query, range);
        }
        String walked = walked(table, query);
        return walked == null ? lookedUp(table, query) : merged(table, query, walked);
    }

    /** How many rows there are on all pages, but no more than this. */
    static Selection count(Table<?> table, Query query, long atMost) {
        check(table, query);
        String orderBy = query.orderBy();
        Conditions conditions = new Conditions(table).equal(query, null, false).ranges(query, null, "", false);
        if (orderBy != null && !query.ranges().containsKey(orderBy)) {
            conditions.and("d." + Table.column(table.type().order(orderBy).name()) + " IS NOT NULL", List.of());
        }
        List<Object> arguments = new ArrayList<>(conditions.arguments());
        arguments.add(atMost);
        return new Selection("SELECT count(*) FROM (SELECT 1 FROM " + table.name() + " AS d" + conditions.where() + " LIMIT ?)", arguments);
    }

    /** Rows found by what SQLite thinks best, then sorted unless they come in order. */
    private static Selection lookedUp(Table<?> table, Query query) {
        String column = query.orderBy() == null ? "d.id" : "d." + Table.column(query.orderBy());
        Conditions conditions = new Conditions(table).equal(query, null, false).ranges(query, query.orderBy(), column, false)
                .after(query, column);
        String direction = query.descending() ? " DESC" : "";
        boolean alone = query.orderBy() == null || table.type().index(query.orderBy()).unique();
        List<Object> arguments = new ArrayList<>(conditions.arguments());
        arguments.add((long) query.limit());
        return new Selection("SELECT d.version, d.body FROM " + table.name() + " AS d" + conditions.where() + " ORDER BY " + column + direction
                + (alone ? "" : ", d.id" + direction) + " LIMIT ?", arguments);
    }

    /** The first of a range in the main order are chosen within the index; only their rows are read. */
    private static Selection ranged(Table<?> table, Query query, String range) {
        String column = "d." + table.order();
        Conditions conditions = new Conditions(table).range(range, query.ranges().get(range), false).equal(query, null, true);
        Map<String, Query.Range> others = new TreeMap<>(query.ranges());
        others.remove(range);
        Query rest = new Query(Map.of(), others, query.orderBy(), query.descending(), query.after(), query.limit());
        conditions.ranges(rest, query.orderBy(), "+" + column, true).after(query, "+" + column);
        String order = table.order() + (query.descending() ? " DESC" : "");
        List<Object> arguments = new ArrayList<>(conditions.arguments());
        arguments.add((long) query.limit());
        return new Selection("SELECT version, body FROM " + table.name() + " WHERE rowid IN (SELECT d.rowid FROM " + table.name() + " AS d"
                + conditions.where() + " ORDER BY +d." + order + " LIMIT ?) ORDER BY +" + order, arguments);
    }

    /** One walk for each value of an equality, each in the main order, merged as far as the page goes. */
    private static Selection merged(Table<?> table, Query query, String index) {
        boolean many = table.type().index(index).many();
        String place = many ? "m.place" : "d." + table.order();
        String from = many
                ? table.side(index).name() + " AS m CROSS JOIN " + table.name() + " AS d ON d.id = m.id"
                : table.name() + " AS d";
        List<Object> values = Conditions.values(index, query.equal().get(index));
        List<String> walks = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Conditions conditions = new Conditions(table)
                    .and(many ? "m.value = ?" : "d." + Table.column(index) + " = ?", List.of(values.get(i)))
                    .equal(query, index, true).ranges(query, query.orderBy(), place, true).after(query, place)
                    .without(index, many ? values.subList(0, i) : List.of());
            walks.add("SELECT d.version, d.body, " + place + " AS place FROM " + from + conditions.where());
            arguments.addAll(conditions.arguments());
        }
        arguments.add((long) query.limit());
        return new Selection(String.join(" UNION ALL ", walks) + " ORDER BY place" + (query.descending() ? " DESC" : "") + " LIMIT ?", arguments);
    }

    /** The range that the page is read by, or null where walking is better. */
    private static @Nullable String range(Table<?> table, Query query, Predicate<Selection> few) {
        List<String> ranges = query.ranges().keySet().stream().filter(index -> !index.equals(query.orderBy())).sorted().toList();
        if (ranges.isEmpty() || ranges.size() == 1 && query.equal().isEmpty()) {
            return ranges.isEmpty() ? null : ranges.getFirst();
        }
        for (String range : ranges) {
            Query alone = new Query(Map.of(), Map.of(range, query.ranges().get(range)), null, false, null, 1);
            if (few.test(count(table, alone, FEW + 1))) {
                return range;
            }
        }
        return query.equal().isEmpty() ? ranges.getFirst() : null;
    }

    /** The index that the page is walked by: the one with the fewest values asked for, over many values before others. */
    private static @Nullable String walked(Table<?> table, Query query) {
        String best = null;
        int least = 2 * WALKS + 1;
        for (Map.Entry<String, List<?>> equal : new TreeMap<>(query.equal()).entrySet()) {
            int walks = Conditions.values(equal.getKey(), equal.getValue()).size();
            int weight = 2 * walks - (table.type().index(equal.getKey()).many() ? 1 : 0);
            if (weight < least) {
                best = equal.getKey();
                least = weight;
            }
        }
        return best;
    }

    private static void check(Table<?> table, Query query) {
        query.ranges().keySet().forEach(table.type()::index);
        query.equal().forEach((index, values) -> {
            table.type().index(index);
            if (values.size() > MANY) {
                throw new IllegalArgumentException(index + " is compared with " + values.size() + " values, allowed are " + MANY);
            }
        });
    }
}
