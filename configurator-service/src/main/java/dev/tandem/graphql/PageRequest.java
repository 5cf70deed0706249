package dev.tandem.graphql;

import dev.tandem.graphql.Connection.Edge;
import dev.tandem.graphql.Connection.PageInfo;
import dev.tandem.storage.Query.Place;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param first how many entries at most, 1 to 100
 * @param after where the page before ended; null for the first page
 */
public record PageRequest(int first, @Nullable Place after) {

    public static final int DEFAULT = 20;
    public static final int MAX = 100;

    /**
     * From a field's arguments.
     *
     * @throws Refused {@code first} is out of range or {@code after} is no cursor of this list
     */
    public static PageRequest of(@Nullable Integer first, @Nullable String after) {
        int size = first == null ? DEFAULT : first;
        if (size < 1 || size > MAX) {
            throw new Refused(new InvalidInputError(
                    "first is " + size + ", allowed is 1 to " + MAX + ".",
                    List.of("first"), String.valueOf(size), "1 to " + MAX, null));
        }
        return new PageRequest(size, after == null ? null : Cursors.placeOf(after));
    }

    /**
     * The same, for a list that is ordered by such values.
     *
     * @throws Refused {@code after} is a cursor of another list
     */
    public PageRequest orderedBy(Class<?> values) {
        if (after != null && !values.isInstance(after.value())) {
            throw Cursors.foreign(Cursors.of(after));
        }
        return this;
    }

    /** That the page begins after a place of another list. */
    public Refused foreign() {
        return Cursors.foreign(after == null ? "" : Cursors.of(after));
    }

    /** How many entries to look for: one more than asked, which shows whether more follow. */
    public int limit() {
        return first + 1;
    }

    /**
     * The page.
     *
     * @param found up to {@link #limit()} entries that come after {@link #after()}, in order
     * @param place where an entry stands in the order
     */
    public <T> Connection<T> connection(List<? extends T> found, Function<? super T, Place> place) {
        List<Edge<T>> edges = found.stream()
                .limit(first)
                .map(entry -> new Edge<T>(entry, Cursors.of(place.apply(entry))))
                .toList();
        return new Connection<>(edges, new PageInfo(
                found.size() > first,
                after != null,
                edges.isEmpty() ? null : edges.getFirst().cursor(),
                edges.isEmpty() ? null : edges.getLast().cursor()));
    }
}
