package dev.tandem.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.storage.DocumentForm;
import dev.tandem.storage.DocumentType;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No statement on documents or events reads a table from end to end. */
class QueryPlanTest {

    private static final Pattern READS_ALL = Pattern.compile("SCAN \\w+");
    private static final Table<Piece> TABLE = Table.of(Piece.TYPE, form(Piece.TYPE));

    private static final Table<Piece> BY_KEY = Table.of(Piece.BY_KEY, form(Piece.BY_KEY));
    private static final SideTable<Piece> SIDE = BY_KEY.side("tag");
    private static final Pattern SORTS = Pattern.compile(".*TEMP B-TREE.*");

    private static <T> DocumentForm<T> form(DocumentType<T> type) {
        return DocumentForm.of(type, () -> {
            throw new AssertionError("Nothing is shared here");
        });
    }

    @TempDir
    private Path folder;

    private SqliteStore store;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder.resolve("test.db"));
        store.documents(Piece.TYPE).insert(Piece.of("a"));
        store.documents(Piece.BY_KEY).insert(Piece.of("a").withTags("x"));
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
            Selection page = Selection.page(TABLE, query, _ -> true);
            assertThat(plan(page.sql(), page.arguments())).singleElement().asString().startsWith("SEARCH").contains("INDEX");
        }
    }

    @Test
    void aPageInTheMainOrderIsNeitherSortedNorReadFromEndToEnd() {
        List<Map<String, List<?>>> equals = List.of(Map.of(), Map.of("site", List.of("hamburg")), Map.of("site", List.of("hamburg", "lyon", "gent")),
                Map.of("tag", List.of("x")), Map.of("tag", List.of("x", "y", "z")), Map.of("tag", List.of("x"), "site", List.of("lyon", "gent")),
                Map.of("number", List.of(1L), "site", List.of("lyon", "gent")), Map.of("due", IntStream.range(0, 100).mapToObj(
                        Instant.EPOCH::plusSeconds).toList()));
        for (Map<String, List<?>> equal : equals) {
            for (Map<String, Range> range : List.<Map<String, Range>>of(Map.of(), Map.of("key", new Range("a", "m")))) {
                for (boolean descending : new boolean[] {false, true}) {
                    assertThat(mainOrder(equal, range, descending, false)).allSatisfy(
                            page -> assertThat(plan(page.sql(), page.arguments())).noneMatch(it -> it.contains("SCAN"))
                                    .noneMatch(SORTS.asMatchPredicate()));
                }
            }
        }
    }

    @Test
    void aPageByARangeReadsItsIndexAloneAndSortsNoMoreThanItKeeps() {
        for (Selection page : mainOrder(Map.of(), Map.of("due", new Range(Instant.EPOCH, null)), false, false)) {
            assertThat(plan(page.sql(), page.arguments())).noneMatch(it -> it.contains("SCAN"))
                    .anyMatch(it -> it.matches("SEARCH d USING COVERING INDEX .*due.*"));
        }
        for (boolean few : new boolean[] {true, false}) {
            for (Selection page : mainOrder(Map.of("site", List.of("gent", "lyon")), Map.of("due", new Range(Instant.EPOCH, null)), true, few)) {
                assertThat(plan(page.sql(), page.arguments())).noneMatch(it -> it.contains("SCAN"))
                        .anyMatch(it -> it.matches("SEARCH d USING INDEX .*" + (few ? "due" : "site") + ".*"));
            }
        }
    }

    @Test
    void aPageWithAUniqueValueLooksItUp() {
        for (Selection page : mainOrder(Map.of("key", List.of("a", "b"), "site", List.of("gent")), Map.of(), false, false)) {
            assertThat(plan(page.sql(), page.arguments())).noneMatch(it -> it.contains("SCAN")).allMatch(it -> it.contains("i_key=?") || it.contains("ORDER BY"));
        }
    }

    @Test
    void aCountByOneIndexReadsNoDocument() {
        for (Map<String, List<?>> equal : List.<Map<String, List<?>>>of(Map.of(), Map.of("site", List.of("gent", "lyon")), Map.of("key", List.of("a")))) {
            Selection count = Selection.count(BY_KEY, new Query(equal, Map.of(), "key", false, null, 1), 10);
            assertThat(plan(count.sql(), count.arguments())).noneMatch(it -> it.matches("SCAN \\w+")).anyMatch(it -> it.contains("COVERING INDEX"));
        }
    }

    private static List<Selection> mainOrder(Map<String, List<?>> equal, Map<String, Range> range, boolean descending, boolean few) {
        return Stream.of((Place) null, new Place("b", "id"))
                .map(after -> Selection.page(BY_KEY, new Query(equal, range, "key", descending, after, 10), _ -> few)).toList();
    }

    @Test
    void everyOtherStatementUsesAnIndex() {
        List<String> statements = List.of(TABLE.find(1), TABLE.find(500), TABLE.findBy("key"), TABLE.replace(), TABLE.delete(),
                TABLE.changes(), TABLE.lastChange(), SIDE.ofDocument(), SIDE.deleteValue(), SIDE.delete(), SqliteOutbox.FORGET, SqliteOutbox.DUE,
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
            selections.add(Selection.page(TABLE, new Query(equal, range, index, descending, null, 10), _ -> descending));
            selections.add(Selection.page(TABLE, new Query(equal, range, index, descending, place(orderBy), 10), _ -> descending));
        }
        selections.add(Selection.count(TABLE, new Query(equal, range, null, descending, null, 10), 10));
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
