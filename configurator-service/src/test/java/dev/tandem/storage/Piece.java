package dev.tandem.storage;

import dev.tandem.storage.DocumentType.Index;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the storage tests keep. */
public record Piece(
        String id, @Nullable String key, String site, long number, @Nullable Instant due, boolean open, BigDecimal price, String text,
        List<String> tags) {

    public static final DocumentType<Piece> TYPE = new DocumentType<>("pieces", Piece.class, Piece::id, List.of(
            Index.unique("key", Piece::key),
            Index.on("site", Piece::site),
            Index.on("number", Piece::number),
            Index.on("due", Piece::due),
            Index.on("open", Piece::open)));

    /** The same, usually read in the order of the key, and found by tags, of which a piece has any number. */
    public static final DocumentType<Piece> BY_KEY = new DocumentType<>("piecesbykey", Piece.class, Piece::id, List.of(
            Index.unique("key", Piece::key),
            Index.on("site", Piece::site),
            Index.on("number", Piece::number),
            Index.on("due", Piece::due),
            Index.many("tag", Piece::tags)), "key");

    public static Piece of(String id) {
        return new Piece(id, null, "hamburg", 0, null, true, new BigDecimal("1.50"), "", List.of());
    }

    public Piece withKey(@Nullable String value) {
        return new Piece(id, value, site, number, due, open, price, text, tags);
    }

    public Piece withSite(String value) {
        return new Piece(id, key, value, number, due, open, price, text, tags);
    }

    public Piece withNumber(long value) {
        return new Piece(id, key, site, value, due, open, price, text, tags);
    }

    public Piece withDue(@Nullable Instant value) {
        return new Piece(id, key, site, number, value, open, price, text, tags);
    }

    public Piece withPrice(BigDecimal value) {
        return new Piece(id, key, site, number, due, open, value, text, tags);
    }

    public Piece withText(String value) {
        return new Piece(id, key, site, number, due, open, price, value, tags);
    }

    public Piece withTags(String... values) {
        return new Piece(id, key, site, number, due, open, price, text, List.of(values));
    }

    /** What happens to pieces. */
    public sealed interface Event {

        String id();

        record Added(String id) implements Event {}

        record Counted(String id, long number) implements Event {}
    }
}
