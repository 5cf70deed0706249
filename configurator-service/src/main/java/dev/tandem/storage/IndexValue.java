package dev.tandem.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An index value as every adapter keeps it: text and whole numbers, so that the store's own order is the value's order. */
public final class IndexValue {

    private static final Instant FIRST = Instant.parse("1678-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2261-12-31T23:59:59.999999999Z");

    /** The most values that one document has in an index over many. */
    private static final int MOST = 1_000;

    private IndexValue() {}

    /**
     * Instants become nanoseconds since 1970, flags 0 and 1, enums their names.
     *
     * @throws IllegalArgumentException the value is of a type that cannot be indexed, or an instant outside the years 1678 to 2261
     */
    public static @Nullable Object of(String index, @Nullable Object value) {
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

    /**
     * What a query compares with; for an instant before or after all that can be stored, the first or last of these.
     *
     * @throws IllegalArgumentException it is null, or of a type that cannot be indexed
     */
    public static Object required(String index, @Nullable Object value) {
        Object kept = of(index, value instanceof Instant instant ? within(instant) : value);
        if (kept == null) {
            throw new IllegalArgumentException("The index " + index + " does not contain null");
        }
        return kept;
    }

    /**
     * The different values of a document in an index over many; nulls are left out.
     *
     * @param values a collection, or null for none
     * @throws IllegalArgumentException it is no collection, has more than 1,000 values, or one that cannot be indexed
     */
    public static List<Object> many(String index, @Nullable Object values) {
        if (values == null) {
            return List.of();
        }
        if (!(values instanceof Collection<?> collection)) {
            throw new IllegalArgumentException("The index " + index + " got a " + values.getClass().getSimpleName() + ", allowed are collections");
        }
        List<Object> kept = collection.stream().map(value -> of(index, value)).filter(Objects::nonNull).<Object>map(Objects::requireNonNull)
                .distinct().toList();
        if (kept.size() > MOST) {
            throw new IllegalArgumentException("The index " + index + " got " + kept.size() + " values, allowed are " + MOST);
        }
        return kept;
    }

    private static Instant within(Instant instant) {
        return instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant;
    }

    private static long nanos(String index, Instant instant) {
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new IllegalArgumentException("The index " + index + " got " + instant + ", allowed are the years 1678 to 2261");
        }
        return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }
}
