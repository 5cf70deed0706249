package dev.tandem.storage;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A kind of document: its collection's name, its record class, its id and what it may be found by.
 *
 * @param name of the collection, starts in lower case, e.g. {@code orders}
 * @param type the record class, or a sealed interface over several, written as JSON
 * @param id the document's id
 * @param indexes what queries may use
 * @param orderedBy the unique index by which pages are usually ordered, so that every other index is kept in this order too; or null
 * @param form which form its documents have; raised when documents of the form before cannot be read any more. A store that holds such is
 *     refused
 * @param shared records that many documents have in common and that say nothing about a person: stored once, by what they say, and never
 *     deleted
 */
public record DocumentType<T>(
        String name, Class<T> type, Function<T, String> id, List<Index<T>> indexes, @Nullable String orderedBy, int form, Set<Class<?>> shared) {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9_]{0,39}");

    public DocumentType(String name, Class<T> type, Function<T, String> id, List<Index<T>> indexes) {
        this(name, type, id, indexes, null);
    }

    public DocumentType(String name, Class<T> type, Function<T, String> id, List<Index<T>> indexes, @Nullable String orderedBy) {
        this(name, type, id, indexes, orderedBy, 1, Set.of());
    }

    public DocumentType {
        indexes = List.copyOf(indexes);
        shared = Set.copyOf(shared);
        requireName("collection", name);
        Set<String> unique = indexes.stream().filter(Index::unique).map(Index::name).collect(Collectors.toSet());
        if (orderedBy != null && !unique.contains(orderedBy)) {
            throw new IllegalArgumentException(name + " is ordered by '" + orderedBy + "', allowed are its unique indexes " + unique);
        }
        Set<String> seen = new HashSet<>(Set.of("id", "version", "body"));
        for (Index<T> index : indexes) {
            if (!seen.add(index.name().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(name + " declares the index " + index.name() + " twice, or as id, version or body");
            }
        }
    }

    /**
     * Refuses stored documents of another form.
     *
     * @param stored the form of what is stored
     * @param where the store
     */
    public void requireForm(int stored, String where) {
        if (stored != form) {
            throw new StoreUnavailableException("The " + name + " in " + where + " have form " + stored + ", this Tandem reads form " + form
                    + ": they were written by " + (stored < form ? "an earlier" : "a newer") + " one. Go on with that one, or start with an empty store.");
        }
    }

    /**
     * A declared index.
     *
     * @throws IllegalArgumentException there is none with this name; says which there are
     */
    public Index<T> index(String index) {
        return indexes.stream().filter(declared -> declared.name().equals(index)).findFirst().orElseThrow(() ->
                new IllegalArgumentException(name + " has no index '" + index + "', it has " + indexes.stream().map(Index::name).toList()));
    }

    /**
     * The index with this name, of which a document has at most one value, so that pages can be ordered by it.
     *
     * @throws IllegalArgumentException there is none, or it has many values
     */
    public Index<T> order(String index) {
        Index<T> order = index(index);
        if (order.many()) {
            throw new IllegalArgumentException(name + " cannot be ordered by '" + index + "', of which a document may have many values");
        }
        return order;
    }

    /**
     * The index with this name, whose values belong to one document each.
     *
     * @throws IllegalArgumentException there is none, or it is not unique
     */
    public Index<T> uniqueIndex(String index) {
        Index<T> found = index(index);
        if (!found.unique()) {
            throw new IllegalArgumentException(name + "'s index " + index + " is not unique");
        }
        return found;
    }

    private static void requireName(String what, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("The " + what + " name '" + name
                    + "' must be 1 to 40 letters, digits or _, the first a lower-case letter");
        }
    }

    /**
     * A declared index over one field. Values are String, Long, Integer, Boolean, Instant or an enum (by its name), or null where the
     * document is not in the index. Whoever changes what an existing index contains gives it another name: a new name is filled from
     * the stored documents at start.
     *
     * @param unique no two documents have the same non-null value
     * @param many the value is a collection of such values: equality and ranges match where any of them does; never unique, never an order
     */
    public record Index<T>(String name, boolean unique, boolean many, Function<T, ? extends @Nullable Object> value) {

        public Index {
            requireName("index", name);
            if (unique && many) {
                throw new IllegalArgumentException("The index " + name + " over many values cannot be unique");
            }
        }

        public static <T> Index<T> on(String name, Function<T, ? extends @Nullable Object> value) {
            return new Index<>(name, false, false, value);
        }

        /** @param values none, one or several */
        public static <T> Index<T> many(String name, Function<T, ? extends Collection<?>> values) {
            return new Index<>(name, false, true, values);
        }

        public static <T> Index<T> unique(String name, Function<T, ? extends @Nullable Object> value) {
            return new Index<>(name, true, false, value);
        }
    }
}
