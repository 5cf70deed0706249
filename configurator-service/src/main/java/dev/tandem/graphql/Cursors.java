package dev.tandem.graphql;

import dev.tandem.storage.Query.Place;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a place in a list as an opaque cursor, and reads it again. */
final class Cursors {

    private static final int MAX_LENGTH = 1_000;
    private static final char END_OF_ID = '\n';

    private Cursors() {}

    static String of(Place place) {
        String text = place.id() + END_OF_ID + written(place.value());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refused it was not written here */
    static Place placeOf(String cursor) {
        try {
            if (cursor.length() <= MAX_LENGTH) {
                String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                int end = text.indexOf(END_OF_ID);
                if (end > 0) {
                    return new Place(read(text.substring(end + 1)), text.substring(0, end));
                }
            }
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            // Falls through: it was not written here.
        }
        throw foreign(cursor);
    }

    static Refused foreign(String cursor) {
        return new Refused(new InvalidInputError(
                "after is '" + Texts.shortened(cursor) + "', which is no cursor of this list; allowed is an edge's cursor.",
                List.of("after"), Texts.shortened(cursor), "the cursor of an edge or endCursor of a page", null));
    }

    private static String written(@Nullable Object value) {
        return switch (value) {
            case null -> "n";
            case String text -> "s" + text;
            case Long number -> "l" + number;
            case Integer number -> "l" + number;
            case Boolean flag -> "b" + flag;
            case Instant moment -> "i" + moment;
            default -> throw new IllegalArgumentException("No list is ordered by a " + value.getClass().getSimpleName());
        };
    }

    private static @Nullable Object read(String written) {
        String value = written.substring(1);
        return switch (written.charAt(0)) {
            case 'n' -> null;
            case 's' -> value;
            case 'l' -> Long.valueOf(value);
            case 'b' -> Boolean.valueOf(value);
            case 'i' -> Instant.parse(value);
            default -> throw new IllegalArgumentException("No such kind of value");
        };
    }
}
