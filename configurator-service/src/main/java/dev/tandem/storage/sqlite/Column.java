package dev.tandem.storage.sqlite;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An index value as a column keeps it: text and whole numbers, so that SQLite's own order is the value's order. */
final class Column {

    private static final Instant FIRST = Instant.parse("1678-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2261-12-31T23:59:59.999999999Z");

    private Column() {}

    /**
     * Instants become nanoseconds since 1970, flags 0 and 1, enums their names.
     *
     * @throws IllegalArgumentException the value is of a type that cannot be indexed, or an instant outside the years 1678 to 2261
     */
    static @Nullable Object of(String index, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Long number -> number;
            case Integer number -> number.longValue();
            case Boolean flag -> flag ? 1L : 0L;
            case Instant instant -> nanos(index, instant);
            case Enum<?> constant -> constant.name();
            default -> throw new IllegalArgumentException("The index " + index + " got a " + value.getClass().getSimpleName()
                    + ", allowed are String, Long, Integer, Boolean, Instant and enums");
        };
    }

    private static long nanos(String index, Instant instant) {
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new IllegalArgumentException("The index " + index + " got " + instant + ", allowed are the years 1678 to 2261");
        }
        return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }
}
