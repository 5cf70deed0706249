package dev.tandem.storage;

import dev.tandem.storage.DocumentType.Index;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the storage tests keep. */
public record Piece(
        String id, @Nullable String key, String site, long number, @Nullable Instant due, boolean open, BigDecimal price, String text) {

    public static final DocumentType<Piece> TYPE = new DocumentType<>("pieces", Piece.class, Piece::id, List.of(
            Index.unique("key", Piece::key),
            Index.on("site", Piece::site),
            Index.on("number", Piece::number),
            Index.on("due", Piece::due),
            Index.on("open", Piece::open)));

    public static Piece of(String id) {
        return new Piece(id, null, "hamburg", 0, null, true, new BigDecimal("1.50"), "");
    }

    public Piece withKey(@Nullable String value) {
        return new Piece(id, value, site, number, due, open, price, text);
    }

    public Piece withSite(String value) {
        return new Piece(id, key, value, number, due, open, price, text);
    }

    public Piece withNumber(long value) {
        return new Piece(id, key, site, value, due, open, price, text);
    }

    public Piece withDue(@Nullable Instant value) {
        return new Piece(id, key, site, number, value, open, price, text);
    }

    public Piece withPrice(BigDecimal value) {
        return new Piece(id, key, site, number, due, open, value, text);
    }

    public Piece withText(String value) {
        return new Piece(id, key, site, number, due, open, price, value);
    }

    /** What happens to pieces. */
    public sealed interface Event {

        String id();

        record Added(String id) implements Event {}

        record Counted(String id, long number) implements Event {}
    }
}
