package dev.tandem.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every adapter of the store promises. An adapter's test extends this and says how its store is opened and opened again. */
public abstract class DocumentsContract {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Documents<Piece> pieces;

    /** The store, open. */
    protected abstract Store store();

    protected abstract Outbox outbox();

    /** Opens the store of this test; what was written before it was closed is there again. */
    protected abstract void open();

    protected abstract void close();

    private void reopen() {
        close();
        open();
    }

    @AfterEach
    void end() {
        close();
    }

    @BeforeEach
    void begin() {
        open();
        pieces = store().documents(Piece.TYPE);
    }

    @Test
    void findsWhatWasInserted() {
        Piece piece = Piece.of("a").withKey("k").withPrice(new BigDecimal("1.500")).withText("Rad \uD83D\uDEB2 שלום\n");
        assertThat(pieces.insert(piece)).isEqualTo(new Versioned<>(piece, 1));
        assertThat(pieces.find("a")).contains(new Versioned<>(piece, 1));
        assertThat(pieces.find("b")).isEmpty();
    }

    @Test
    void replacesTheExpectedVersionOnly() {
        pieces.insert(Piece.of("a"));
        assertThat(pieces.replace(Piece.of("a").withNumber(2), 1).version()).isEqualTo(2);
        assertThatThrownBy(() -> pieces.replace(Piece.of("a").withNumber(3), 1)).isInstanceOf(StaleDocumentException.class);
        assertThatThrownBy(() -> pieces.replace(Piece.of("gone"), 1)).isInstanceOf(StaleDocumentException.class);
        assertThat(pieces.find("a")).contains(new Versioned<>(Piece.of("a").withNumber(2), 2));
    }

    @Test
    void refusesATakenId() {
        pieces.insert(Piece.of("a"));
        assertThatThrownBy(() -> pieces.insert(Piece.of("a"), List.of(new Piece.Event.Added("a"))))
                .isInstanceOfSatisfying(DuplicateKeyException.class, e -> assertThat(e.index()).isEqualTo("id"));
        assertThat(outbox().waiting("pieces/a", 10)).isEmpty();
    }

    @Test
    void refusesATakenUniqueValueButNotManyNulls() {
        pieces.insert(Piece.of("a").withKey("k"));
        pieces.insert(Piece.of("b"));
        pieces.insert(Piece.of("c"));
        assertThatThrownBy(() -> pieces.insert(Piece.of("d").withKey("k")))
                .isInstanceOfSatisfying(DuplicateKeyException.class, e -> assertThat(e.index()).isEqualTo("key"));
        assertThatThrownBy(() -> pieces.replace(Piece.of("b").withKey("k"), 1, List.of(new Piece.Event.Added("b"))))
                .isInstanceOfSatisfying(DuplicateKeyException.class, e -> assertThat(e.index()).isEqualTo("key"));
        assertThat(pieces.find("b").orElseThrow().version()).isEqualTo(1);
        assertThat(outbox().waiting("pieces/b", 10)).isEmpty();
        pieces.replace(Piece.of("a"), 1);
        pieces.insert(Piece.of("d").withKey("k"));
    }

    @Test
    void findsByUniqueIndexAndByIds() {
        pieces.insert(Piece.of("a").withKey("k"));
        pieces.insert(Piece.of("b"));
        assertThat(pieces.findBy("key", "k").orElseThrow().value().id()).isEqualTo("a");
        assertThat(pieces.findBy("key", "K")).isEmpty();
        assertThat(pieces.findAll(List.of("b", "a", "x", "a"))).extracting(found -> found.value().id()).containsExactlyInAnyOrder("a", "b");
        assertThat(pieces.findAll(List.of())).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> pieces.findBy("site", "hamburg"));
    }

    @Test
    void findsAThousandAndMoreIds() {
        List<String> ids = IntStream.range(0, 1_100).mapToObj(i -> "p" + i).toList();
        AtOnce.call(20, ids.stream().map(id -> (Callable<?>) () -> pieces.insert(Piece.of(id))).toList());
        assertThat(pieces.findAll(ids)).hasSize(1_100);
    }

    @Test
    void pagesByEqualityAndRangeInBothDirections() {
        for (int i = 0; i < 30; i++) {
            pieces.insert(Piece.of("p%02d".formatted(i)).withNumber(i / 3).withSite(i % 2 == 0 ? "hamburg" : "lyon"));
        }
        Map<String, List<?>> inHamburg = Map.of("site", List.of("hamburg"));
        Map<String, Query.Range> some = Map.of("number", new Query.Range(2L, 8L));
        List<String> expected = IntStream.range(6, 24).filter(i -> i % 2 == 0).mapToObj("p%02d"::formatted).toList();
        assertThat(walk(inHamburg, some, "number", false, 4)).containsExactlyElementsOf(expected);
        assertThat(walk(inHamburg, some, "number", true, 4)).containsExactlyElementsOf(expected.reversed());
        assertThat(walk(inHamburg, some, null, false, 4)).containsExactlyElementsOf(expected);
        assertThat(walk(inHamburg, some, null, true, 4)).containsExactlyElementsOf(expected.reversed());
        assertThat(pieces.count(query(inHamburg, some, "number", false, null, 1))).isEqualTo(9);
        assertThat(walk(Map.of("site", List.of("lyon", "hamburg", "lyon")), Map.of(), "number", false, 7)).hasSize(30);
        assertThat(walk(Map.of("site", List.of()), Map.of(), "number", false, 7)).isEmpty();
        assertThat(walk(Map.of("open", List.of(true)), Map.of(), null, false, 7)).hasSize(30);
        assertThat(walk(Map.of("open", List.of(false)), Map.of(), null, false, 7)).isEmpty();
    }

    @Test
    void ordersInstantsAndLeavesOutWhatHasNone() {
        pieces.insert(Piece.of("none"));
        pieces.insert(Piece.of("late").withDue(NOON.plusNanos(1)));
        pieces.insert(Piece.of("old").withDue(Instant.parse("1969-12-31T23:59:59.999999999Z")));
        pieces.insert(Piece.of("early").withDue(NOON));
        assertThat(walk(Map.of(), Map.of(), "due", false, 1)).containsExactly("old", "early", "late");
        assertThat(walk(Map.of(), Map.of("due", new Query.Range(NOON, null)), "due", true, 1)).containsExactly("late", "early");
        assertThat(walk(Map.of(), Map.of("due", new Query.Range(null, NOON)), null, true, 1)).containsExactly("old");
        assertThat(walk(Map.of(), Map.of("due", new Query.Range(null, null)), null, true, 2)).hasSize(3);
    }

    @Test
    void ordersByAUniqueIndex() {
        Stream.of("c", "a", "b").forEach(id -> pieces.insert(Piece.of(id).withKey("key " + id)));
        pieces.insert(Piece.of("none"));
        assertThat(walk(Map.of(), Map.of(), "key", false, 1)).containsExactly("a", "b", "c");
        assertThat(walk(Map.of("site", List.of("hamburg")), Map.of(), "key", true, 2)).containsExactly("c", "b", "a");
    }

    @Test
    void refusesWhatIsNotDeclared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pieces.page(query(Map.of("colour", List.of("red")), Map.of(), null, false, null, 1)))
                .withMessageContaining("colour").withMessageContaining("site");
        assertThatIllegalArgumentException().isThrownBy(() -> pieces.page(query(Map.of(), Map.of(), "id; DROP TABLE x", false, null, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> pieces.findBy("colour", "red"));
        assertThatIllegalArgumentException().isThrownBy(
                () -> pieces.page(query(Map.of("number", List.of(BigDecimal.ONE)), Map.of(), null, false, null, 1)));
    }

    @Test
    void pagesSteadilyWhileDocumentsChange() {
        for (int i = 0; i < 40; i++) {
            pieces.insert(Piece.of("p%02d".formatted(i)).withNumber(i));
        }
        List<Versioned<Piece>> first = pieces.page(query(Map.of(), Map.of(), "number", false, null, 20));
        pieces.replace(Piece.of("p05").withNumber(100), 1);
        pieces.replace(Piece.of("p30").withNumber(-1), 1);
        pieces.insert(Piece.of("new").withNumber(3));
        Piece last = first.getLast().value();
        List<Versioned<Piece>> second =
                pieces.page(query(Map.of(), Map.of(), "number", false, new Query.Place(last.number(), last.id()), 100));
        assertThat(second).extracting(found -> found.value().id()).doesNotContain("p30", "new").startsWith("p20").endsWith("p05").hasSize(20);
    }

    @Test
    void keepsEventsWithTheirWriteInOrder() {
        pieces.insert(Piece.of("a"), List.of(new Piece.Event.Added("a"), new Piece.Event.Counted("a", 1)));
        pieces.replace(Piece.of("a").withNumber(2), 1, List.of(new Piece.Event.Counted("a", 2)));
        assertThatThrownBy(() -> pieces.replace(Piece.of("a").withNumber(3), 1, List.of(new Piece.Event.Counted("a", 3))))
                .isInstanceOf(StaleDocumentException.class);
        assertThat(outbox().waiting("pieces/a", 10)).extracting(StoredEvent::payload)
                .containsExactly("{\"id\":\"a\"}", "{\"id\":\"a\",\"number\":1}", "{\"id\":\"a\",\"number\":2}");
        assertThat(outbox().waiting("pieces/a", 10)).extracting(StoredEvent::type)
                .containsExactly("storage.Piece.Event.Added", "storage.Piece.Event.Counted", "storage.Piece.Event.Counted");
    }

    @Test
    void refusesEventsThatAreNoRecords() {
        assertThatIllegalArgumentException().isThrownBy(() -> pieces.insert(Piece.of("a"), List.of("happened")));
        assertThat(pieces.find("a")).isEmpty();
    }

    @Test
    void losesNothingWhenAHundredThreadsCountInOneDocument() {
        pieces.insert(Piece.of("a"));
        AtOnce.call(100, IntStream.range(0, 100).mapToObj(_ -> (Callable<?>) this::countOnce).toList());
        Versioned<Piece> counted = pieces.find("a").orElseThrow();
        assertThat(counted.value().number()).isEqualTo(100);
        assertThat(counted.version()).isEqualTo(101);
        assertThat(outbox().waiting("pieces/a", 1_000)).hasSize(100);
    }

    @Test
    void givesAUniqueValueToOneOfManyAtOnce() {
        List<Callable<?>> claims = new ArrayList<>();
        IntStream.range(0, 100).forEach(i -> claims.add(() -> {
            try {
                return pieces.insert(Piece.of("p" + i).withKey("one"), List.of(new Piece.Event.Added("p" + i))).version();
            } catch (DuplicateKeyException e) {
                return 0L;
            }
        }));
        assertThat(AtOnce.call(100, claims).stream().mapToLong(Long.class::cast).sum()).isEqualTo(1);
        assertThat(pieces.count(query(Map.of(), Map.of(), null, false, null, 1))).isEqualTo(1);
        assertThat(outbox().due(NOON, Outbox.Due.FIRST, 1_000)).hasSize(1);
    }

    @Test
    void keepsEverythingWhenOpenedAgain() {
        pieces.insert(Piece.of("a").withKey("k").withPrice(new BigDecimal("0.10")), List.of(new Piece.Event.Added("a")));
        reopen();
        pieces = store().documents(Piece.TYPE);
        assertThat(pieces.findBy("key", "k")).contains(new Versioned<>(Piece.of("a").withKey("k").withPrice(new BigDecimal("0.10")), 1));
        assertThat(outbox().waiting("pieces/a", 10)).hasSize(1);
    }

    @Test
    void fillsIndexesThatAreDeclaredLater() {
        DocumentType<Piece> before = new DocumentType<>("later", Piece.class, Piece::id, List.of(
                DocumentType.Index.unique("number", Piece::number)));
        DocumentType<Piece> after = new DocumentType<>("later", Piece.class, Piece::id, List.of(
                DocumentType.Index.on("site", Piece::site), DocumentType.Index.unique("key", Piece::key)));
        Documents<Piece> old = store().documents(before);
        IntStream.range(0, 600).forEach(i -> old.insert(Piece.of("p" + i).withNumber(i).withKey("k" + i)));
        reopen();
        Documents<Piece> grown = store().documents(after);
        assertThat(grown.findBy("key", "k599").orElseThrow().value().id()).isEqualTo("p599");
        assertThat(grown.count(query(Map.of("site", List.of("hamburg")), Map.of(), null, false, null, 1))).isEqualTo(600);
        grown.insert(Piece.of("same number").withNumber(5));
        assertThatIllegalArgumentException().isThrownBy(() -> grown.findBy("number", 5L));
    }

    @Test
    void givesTheSameDocumentsToWhoDeclaresThemAgain() {
        store().documents(Piece.TYPE).insert(Piece.of("a"));
        assertThat(pieces.find("a")).isPresent();
        assertThatIllegalArgumentException().isThrownBy(
                () -> store().documents(new DocumentType<>("pieces", Piece.Event.class, Piece.Event::id, List.of())));
    }

    @Test
    void findsByAnyOfManyValues() {
        Documents<Piece> tagged = store().documents(Piece.BY_KEY);
        for (int i = 0; i < 12; i++) {
            tagged.insert(Piece.of("p%02d".formatted(i)).withKey("k%02d".formatted(11 - i)).withNumber(i % 2)
                    .withTags(i % 2 == 0 ? "even" : "odd", i % 3 == 0 ? "three" : "other", "t" + i));
        }
        tagged.insert(Piece.of("untagged").withKey("k99"));
        tagged.insert(Piece.of("unordered").withTags("even"));
        Map<String, List<?>> even = Map.of("tag", List.of("even"));
        assertThat(walk(tagged, even, Map.of(), "key", false, 4)).containsExactly("p10", "p08", "p06", "p04", "p02", "p00");
        assertThat(walk(tagged, even, Map.of(), "key", true, 1)).containsExactly("p00", "p02", "p04", "p06", "p08", "p10");
        Map<String, List<?>> evenOrThree = Map.of("tag", List.of("three", "even", "even"));
        List<String> expected = List.of("p10", "p09", "p08", "p06", "p04", "p03", "p02", "p00");
        assertThat(walk(tagged, evenOrThree, Map.of(), "key", false, 3)).containsExactlyElementsOf(expected);
        assertThat(walk(tagged, evenOrThree, Map.of(), "key", true, 3)).containsExactlyElementsOf(expected.reversed());
        assertThat(walk(tagged, evenOrThree, Map.of(), null, false, 2)).hasSize(9).doesNotHaveDuplicates().isSorted();
        assertThat(walk(tagged, Map.of("tag", List.of("three"), "number", List.of(1L)), Map.of(), "key", false, 1)).containsExactly("p09", "p03");
        Map<String, Query.Range> someTags = Map.of("tag", new Query.Range("t10", "t3"));
        assertThat(walk(tagged, Map.of(), someTags, "key", false, 2)).containsExactly("p11", "p10", "p02");
        assertThat(walk(tagged, Map.of("number", List.of(0L)), someTags, "key", true, 2)).containsExactly("p02", "p10");
        assertThat(tagged.count(query(even, Map.of(), null, false, null, 1))).isEqualTo(7);
        assertThat(tagged.count(query(even, Map.of(), "key", false, null, 1))).isEqualTo(6);
        assertThat(tagged.count(query(evenOrThree, Map.of(), "key", false, null, 1))).isEqualTo(8);
        assertThat(tagged.count(query(Map.of(), someTags, "key", false, null, 1))).isEqualTo(3);
        assertThat(tagged.count(query(Map.of(), Map.of(), null, false, null, 1))).isEqualTo(14);
        assertThat(tagged.count(query(Map.of(), Map.of(), null, false, null, 1), 5)).isEqualTo(5);
    }

    @Test
    void keepsManyValuesWithTheirDocument() {
        Documents<Piece> tagged = store().documents(Piece.BY_KEY);
        tagged.insert(Piece.of("a").withKey("1").withTags("x", "y"));
        tagged.insert(Piece.of("b").withKey("2").withTags("y"));
        tagged.replace(Piece.of("a").withKey("3").withTags("y", "z"), 1);
        assertThatThrownBy(() -> tagged.replace(Piece.of("a").withKey("3").withTags("stale"), 1)).isInstanceOf(StaleDocumentException.class);
        assertThatThrownBy(() -> tagged.insert(Piece.of("c").withKey("3").withTags("taken"))).isInstanceOf(DuplicateKeyException.class);
        assertThat(tags(tagged, "x")).isEmpty();
        assertThat(tags(tagged, "stale")).isEmpty();
        assertThat(tags(tagged, "taken")).isEmpty();
        assertThat(tags(tagged, "z")).containsExactly("a");
        assertThat(tags(tagged, "y")).containsExactly("b", "a");
        tagged.delete("b", 1);
        assertThat(tags(tagged, "y")).containsExactly("a");
    }

    private List<String> tags(Documents<Piece> tagged, String tag) {
        return walk(tagged, Map.of("tag", List.of(tag)), Map.of(), "key", false, 1);
    }

    @Test
    void refusesAnOrderByManyValuesAndOneThatIsNotUnique() {
        Documents<Piece> tagged = store().documents(Piece.BY_KEY);
        assertThatIllegalArgumentException().isThrownBy(() -> tagged.page(query(Map.of(), Map.of(), "tag", false, null, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> tagged.findBy("tag", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentType<>("wrong", Piece.class, Piece::id, List.of(
                DocumentType.Index.on("site", Piece::site)), "site"));
    }

    @Test
    void fillsIndexesOverManyAndAnotherOrder() {
        DocumentType<Piece> before = new DocumentType<>("grown", Piece.class, Piece::id, List.of(
                DocumentType.Index.on("site", Piece::site), DocumentType.Index.many("old", Piece::tags)));
        DocumentType<Piece> after = new DocumentType<>("grown", Piece.class, Piece::id, List.of(
                DocumentType.Index.on("site", Piece::site), DocumentType.Index.unique("key", Piece::key),
                DocumentType.Index.many("tag", Piece::tags)), "key");
        Documents<Piece> old = store().documents(before);
        IntStream.range(0, 600).forEach(i -> old.insert(Piece.of("p" + i).withKey("k%03d".formatted(599 - i)).withTags("t" + i % 3)));
        assertThat(old.page(query(Map.of("old", List.of("t1")), Map.of(), null, false, null, 1_000))).hasSize(200);
        reopen();
        Documents<Piece> grown = store().documents(after);
        assertThat(walk(grown, Map.of("tag", List.of("t2", "t0")), Map.of(), "key", false, 300)).hasSize(400).startsWith("p599", "p597");
        assertThat(walk(grown, Map.of("site", List.of("hamburg")), Map.of(), "key", true, 300)).hasSize(600).startsWith("p0", "p1");
        assertThatIllegalArgumentException().isThrownBy(() -> grown.count(query(Map.of("old", List.of("t1")), Map.of(), null, false, null, 1)));
    }

    @Test
    void pagesInTheMainOrderByAnyOfSeveralValuesAndByRanges() {
        Documents<Piece> ordered = store().documents(Piece.BY_KEY);
        List<String> sites = List.of("hamburg", "lyon", "gent", "oslo");
        for (int i = 0; i < 40; i++) {
            ordered.insert(Piece.of("p%02d".formatted(39 - i)).withKey("k%02d".formatted(i)).withSite(sites.get(i % 4)).withNumber(i)
                    .withDue(i % 5 == 0 ? null : NOON.plusSeconds(i)));
        }
        Map<String, List<?>> three = Map.of("site", List.of("oslo", "hamburg", "gent"));
        List<String> expected = IntStream.range(0, 40).filter(i -> i % 4 != 1).mapToObj(i -> "p%02d".formatted(39 - i)).toList();
        assertThat(walk(ordered, three, Map.of(), "key", false, 7)).containsExactlyElementsOf(expected);
        assertThat(walk(ordered, three, Map.of(), "key", true, 7)).containsExactlyElementsOf(expected.reversed());
        assertThat(walk(ordered, three, Map.of("key", new Query.Range("k03", "k08")), "key", false, 2))
                .containsExactly("p36", "p35", "p33", "p32");
        assertThat(walk(ordered, Map.of(), Map.of("due", new Query.Range(NOON.plusSeconds(30), null)), "key", true, 3))
                .containsExactly("p00", "p01", "p02", "p03", "p05", "p06", "p07", "p08");
        assertThat(walk(ordered, three, Map.of("due", new Query.Range(null, NOON.plusSeconds(4)), "number", new Query.Range(2L, null)), "key",
                false, 1)).containsExactly("p37", "p36");
    }

    @Test
    void deletesTheExpectedVersionOnlyAndWithItWhatNobodyHasHeard() {
        pieces.insert(Piece.of("a").withKey("k"), List.of(new Piece.Event.Added("a")));
        pieces.insert(Piece.of("b"), List.of(new Piece.Event.Added("b")));
        assertThatThrownBy(() -> pieces.delete("a", 2)).isInstanceOf(StaleDocumentException.class);
        assertThatThrownBy(() -> pieces.delete("gone", 1)).isInstanceOf(StaleDocumentException.class);
        assertThat(outbox().waiting("pieces/a", 10)).hasSize(1);
        pieces.delete("a", 1);
        assertThat(pieces.find("a")).isEmpty();
        assertThat(outbox().waiting("pieces/a", 10)).isEmpty();
        assertThat(outbox().waiting("pieces/b", 10)).hasSize(1);
        assertThat(pieces.insert(Piece.of("a").withKey("k")).version()).isEqualTo(1);
    }

    private Object countOnce() {
        while (true) {
            Versioned<Piece> read = pieces.find("a").orElseThrow();
            long number = read.value().number() + 1;
            try {
                return pieces.replace(read.value().withNumber(number), read.version(), List.of(new Piece.Event.Counted("a", number)));
            } catch (StaleDocumentException e) {
                Thread.onSpinWait();
            }
        }
    }

    private List<String> walk(Map<String, List<?>> equal, Map<String, Query.Range> ranges, String orderBy, boolean descending, int limit) {
        return walk(pieces, equal, ranges, orderBy, descending, limit);
    }

    private static List<String> walk(Documents<Piece> pieces, Map<String, List<?>> equal, Map<String, Query.Range> ranges, String orderBy,
            boolean descending, int limit) {
        List<String> ids = new ArrayList<>();
        Query.Place after = null;
        List<Versioned<Piece>> page;
        do {
            page = pieces.page(query(equal, ranges, orderBy, descending, after, limit));
            page.forEach(found -> ids.add(found.value().id()));
            after = page.isEmpty() ? null : place(orderBy, page.getLast().value());
        } while (!page.isEmpty());
        return ids;
    }

    private static Query.Place place(String orderBy, Piece piece) {
        Map<String, Object> values = new HashMap<>();
        values.put("number", piece.number());
        values.put("due", piece.due());
        values.put("key", piece.key());
        return new Query.Place(orderBy == null ? null : values.get(orderBy), piece.id());
    }

    private static Query query(Map<String, List<?>> equal, Map<String, Query.Range> ranges, String orderBy, boolean descending,
            Query.Place after, int limit) {
        return new Query(equal, ranges, orderBy, descending, after, limit);
    }
}
