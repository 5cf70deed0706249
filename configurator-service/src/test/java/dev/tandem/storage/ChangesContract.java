package dev.tandem.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.storage.Changes.Changed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every adapter of the store promises to those who follow changes. */
public abstract class ChangesContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Documents<Piece> pieces;

    /** The store, open. */
    protected abstract Store store();

    /** Opens the store of this test; what was written before it was closed is there again. */
    protected abstract void open();

    protected abstract void close();

    /** Lets so much time pass that the next change is later than the last, however coarse the store's clock is. */
    protected void aMomentLater() {}

    @BeforeEach
    void begin() {
        open();
        pieces = store().documents(Piece.TYPE);
    }

    @AfterEach
    void end() {
        close();
    }

    @Test
    void tellsEachDocumentAsItIsNowTheOldestChangeFirst() {
        Changes<Piece> none = pieces.changes(null, 10);
        assertThat(none.changed()).isEmpty();
        assertThat(none.more()).isFalse();
        for (String id : List.of("a", "b", "c")) {
            pieces.insert(Piece.of(id));
            aMomentLater();
        }
        pieces.replace(Piece.of("a").withNumber(7), 1);
        assertThat(ids(followed(none.next(), 2))).containsExactly("b", "c", "a");
        Changed<Piece> last = followed(null, 10).getLast();
        assertThat(last.document()).isEqualTo(new Versioned<>(Piece.of("a").withNumber(7), 2));
        Changes<Piece> nothingNew = pieces.changes(last.cursor(), 10);
        assertThat(nothingNew.changed()).isEmpty();
        pieces.replace(Piece.of("c").withNumber(1), 1);
        assertThat(ids(followed(nothingNew.next(), 10))).containsExactly("c");
    }

    @Test
    void saysWhetherThereIsMore() {
        IntStream.range(0, 5).forEach(i -> pieces.insert(Piece.of("p" + i)));
        Changes<Piece> first = pieces.changes(null, 3);
        assertThat(first.changed()).hasSize(3);
        assertThat(first.more()).isTrue();
        assertThat(first.next()).isEqualTo(first.changed().getLast().cursor());
        assertThat(pieces.changes(first.next(), 2).more()).isFalse();
    }

    @Test
    void beginsAnywhere() {
        IntStream.range(0, 20).forEach(i -> pieces.insert(Piece.of("p%02d".formatted(i))));
        List<Changed<Piece>> all = followed(null, 7);
        for (int i = 0; i < all.size(); i++) {
            assertThat(ids(followed(all.get(i).cursor(), 4))).containsExactlyElementsOf(ids(all).subList(i + 1, all.size()));
        }
    }

    @Test
    void tellsOfEverythingAfterTheEndAsItWas() {
        IntStream.range(0, 20).forEach(i -> pieces.insert(Piece.of("p%02d".formatted(i))));
        String end = pieces.endOfChanges();
        aMomentLater();
        pieces.replace(Piece.of("p03").withNumber(1), 1);
        aMomentLater();
        pieces.insert(Piece.of("new"));
        assertThat(ids(followed(end, 10))).endsWith("p03", "new");
    }

    @Test
    void doesNotTellWhatIsDeletedAndPassesNothingOverForIt() {
        IntStream.range(0, 6).forEach(i -> pieces.insert(Piece.of("p" + i)));
        String middle = pieces.changes(null, 3).next();
        String end = followed(null, 10).getLast().cursor();
        pieces.delete("p5", 1);
        pieces.delete("p1", 1);
        assertThat(ids(followed(null, 2))).containsExactly("p0", "p2", "p3", "p4");
        assertThat(ids(followed(middle, 2))).containsExactly("p3", "p4");
        pieces.insert(Piece.of("p6"));
        assertThat(ids(followed(end, 2))).containsExactly("p6");
    }

    @Test
    void goesOnWhenTheStoreIsOpenedAgain() {
        pieces.insert(Piece.of("a"));
        String cursor = pieces.changes(null, 1).next();
        close();
        open();
        pieces = store().documents(Piece.TYPE);
        pieces.insert(Piece.of("b"));
        assertThat(ids(followed(cursor, 1))).containsExactly("b");
    }

    @Test
    void refusesCursorsThatAreNoneOfThisFeed() {
        pieces.insert(Piece.of("a"));
        Documents<Piece> others = store().documents(Piece.BY_KEY);
        others.insert(Piece.of("a"));
        String foreign = others.changes(null, 1).next();
        String mine = pieces.changes(null, 1).next();
        List<String> wrong = new ArrayList<>(List.of("", "nonsense", "ä", "0", "MTIz", foreign, mine + "x", "x".repeat(5_000)));
        IntStream.range(0, mine.length()).forEach(i -> wrong.add(mine.substring(0, i)));
        IntStream.range(0, mine.length()).forEach(i -> wrong.add(mine.substring(0, i) + (mine.charAt(i) == 'A' ? 'B' : 'A') + mine.substring(i + 1)));
        for (String cursor : wrong) {
            assertThatIllegalArgumentException().as(cursor).isThrownBy(() -> pieces.changes(cursor, 1));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> pieces.changes(null, 0)).withMessageContaining("1 to 1000");
        assertThatIllegalArgumentException().isThrownBy(() -> pieces.changes(null, 1_001));
    }

    @Test
    void passesNothingOverUnderManyWritersWhileReadersFollow() {
        int writers = 8;
        int writes = 60;
        AtomicBoolean writing = new AtomicBoolean(true);
        List<Callable<?>> calls = new ArrayList<>();
        List<List<Changed<Piece>>> heard = List.of(new ArrayList<>(), new ArrayList<>());
        heard.forEach(mine -> calls.add(() -> follow(mine, writing, mine == heard.getFirst() ? 3 : 100)));
        calls.add(() -> {
            List<Callable<?>> jobs = new ArrayList<>();
            IntStream.range(0, writers).forEach(writer -> jobs.add(() -> write(writer, writes)));
            AtOnce.call(writers, jobs);
            writing.set(false);
            return true;
        });
        AtOnce.call(calls.size(), calls);
        Map<String, Long> newest = new HashMap<>();
        pieces.page(new Query(Map.of(), Map.of(), null, false, null, 1_000)).forEach(it -> newest.put(it.value().id(), it.version()));
        assertThat(newest).hasSize(writers * 10 + 5);
        for (List<Changed<Piece>> mine : heard) {
            Map<String, Long> seen = new HashMap<>();
            for (Changed<Piece> changed : mine) {
                Long before = seen.put(changed.document().value().id(), changed.document().version());
                assertThat(changed.document().version()).isGreaterThanOrEqualTo(before == null ? 1 : before);
            }
            assertThat(seen).isEqualTo(newest);
        }
    }

    /** Goes on until it has heard of the newest version of everything, or fails after a while. */
    private Object follow(List<Changed<Piece>> heard, AtomicBoolean writing, int limit) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String cursor = null;
        while (System.nanoTime() < end) {
            boolean over = !writing.get();
            Changes<Piece> piece = pieces.changes(cursor, limit);
            heard.addAll(piece.changed());
            cursor = piece.next();
            if (over && !piece.more() && pieces.changes(cursor, 1).changed().isEmpty()) {
                return heard.size();
            }
        }
        throw new AssertionError("Not at the end of the changes after " + PATIENCE);
    }

    /** Inserts documents of its own, and changes documents that all writers change. */
    private Object write(int writer, int writes) {
        for (int i = 0; i < writes; i++) {
            if (i % 6 == 0) {
                pieces.insert(Piece.of("w" + writer + "-" + i));
            } else {
                change("shared" + i % 5);
            }
        }
        return writes;
    }

    private void change(String id) {
        while (true) {
            try {
                Versioned<Piece> now = pieces.find(id).orElse(null);
                if (now == null) {
                    pieces.insert(Piece.of(id));
                } else {
                    pieces.replace(now.value().withNumber(now.value().number() + 1), now.version());
                }
                return;
            } catch (StaleDocumentException | DuplicateKeyException meanwhile) {
                Thread.onSpinWait();
            }
        }
    }

    private List<Changed<Piece>> followed(String after, int limit) {
        List<Changed<Piece>> all = new ArrayList<>();
        Changes<Piece> piece = pieces.changes(after, limit);
        all.addAll(piece.changed());
        while (piece.more()) {
            piece = pieces.changes(piece.next(), limit);
            all.addAll(piece.changed());
        }
        return all;
    }

    private static List<String> ids(List<Changed<Piece>> changed) {
        return changed.stream().map(it -> it.document().value().id()).toList();
    }
}
