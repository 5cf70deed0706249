package dev.tandem.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.storage.Piece;
import dev.tandem.storage.Query;
import dev.tandem.storage.Query.Place;
import dev.tandem.storage.Query.Range;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No statement on documents or events reads a table from end to end. */
class QueryPlanTest {

    private static final Pattern READS_ALL = Pattern.compile("SCAN \\w+");
    private static final Table<Piece> TABLE = Table.of(Piece.TYPE);

    @TempDir
    private Path folder;

    private SqliteStore store;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder.resolve("test.db"));
        store.documents(Piece.TYPE).insert(Piece.of("a"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everyPageAndCountUsesAnIndex() {
        List<Map<String, List<?>>> equals = List.of(Map.of(), Map.of("site", List.of("hamburg")),
                Map.of("site", List.of("hamburg", "lyon"), "open", List.of(true)), Map.of("key", List.of("k")));
        List<Map<String, Range>> ranges = List.of(Map.of(), Map.of("number", new Range(1L, 5L)),
                Map.of("due", new Range(Instant.EPOCH, null)), Map.of("due", new Range(null, null)));
        List<Selection> selections = new ArrayList<>();
        for (Map<String, List<?>> equal : equals) {
            for (Map<String, Range> range : ranges) {
                for (boolean descending : new boolean[] {false, true}) {
                    selections.addAll(orders(equal, range, descending));
                }
            }
        }
        assertThat(selections).hasSizeGreaterThan(250).allSatisfy(selection ->
                assertThat(plan(selection.sql(), selection.arguments())).noneMatch(READS_ALL.asMatchPredicate()));
    }

    @Test
    void aPageInTheOrderOfOneIndexIsNotSorted() {
        for (String orderBy : List.of("number", "due", "key", "id")) {
            Query query = new Query(Map.of(), Map.of(), orderBy.equals("id") ? null : orderBy, true, place(orderBy), 10);
            Selection page = Selection.page(TABLE, query);
            assertThat(plan(page.sql(), page.arguments())).singleElement().asString().startsWith("SEARCH").contains("INDEX");
        }
    }

    @Test
    void everyOtherStatementUsesAnIndex() {
        List<String> statements = List.of(TABLE.find(1), TABLE.find(500), TABLE.findBy("key"), TABLE.replace(), SqliteOutbox.DUE,
                SqliteOutbox.WAITING, SqliteOutbox.NEXT_DUE, SqliteOutbox.DONE, SqliteOutbox.FAILED, SqliteOutbox.POSTPONE);
        assertThat(statements).allSatisfy(sql -> assertThat(plan(sql, unknown(sql))).noneMatch(READS_ALL.asMatchPredicate()));
    }

    @Test
    void noticesAStatementThatUsesNone() {
        assertThat(plan("SELECT id FROM d_pieces WHERE body = ?", List.of("x"))).anyMatch(READS_ALL.asMatchPredicate());
    }

    private static List<Selection> orders(Map<String, List<?>> equal, Map<String, Range> range, boolean descending) {
        List<Selection> selections = new ArrayList<>();
        for (String orderBy : List.of("id", "number", "due", "key")) {
            String index = orderBy.equals("id") ? null : orderBy;
            selections.add(Selection.page(TABLE, new Query(equal, range, index, descending, null, 10)));
            selections.add(Selection.page(TABLE, new Query(equal, range, index, descending, place(orderBy), 10)));
        }
        selections.add(Selection.count(TABLE, new Query(equal, range, null, descending, null, 10)));
        return selections;
    }

    private static Place place(String orderBy) {
        @Nullable Object value = switch (orderBy) {
            case "number" -> 1L;
            case "due" -> Instant.EPOCH;
            case "key" -> "k";
            default -> null;
        };
        return new Place(value, "a");
    }

    private static List<Object> unknown(String sql) {
        return IntStream.range(0, (int) sql.chars().filter(c -> c == '?').count()).mapToObj(_ -> (Object) 1L).toList();
    }

    private List<String> plan(String sql, List<?> arguments) {
        return store.readers().read(reading -> reading.list("EXPLAIN QUERY PLAN " + sql, arguments, row -> row.getString("detail")));
    }
}
