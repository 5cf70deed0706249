package dev.tandem.storage;

import java.util.List;
import java.util.function.Function;

/**
 * A kind of document: its collection's name, its record class, its id and what it may be found by.
 *
 * @param name of the collection, lower case, e.g. {@code orders}
 * @param type the record class, written as JSON
 * @param id the document's id
 * @param indexes what queries may use
 */
public record DocumentType<T>(String name, Class<T> type, Function<T, String> id, List<Index<T>> indexes) {

    public DocumentType {
        indexes = List.copyOf(indexes);
    }

    /**
     * A declared index over one field. Values are String, Long, Boolean or Instant, or null where the document is not in the index.
     *
     * @param unique no two documents have the same non-null value
     */
    public record Index<T>(String name, boolean unique, Function<T, ? extends @org.jspecify.annotations.Nullable Object> value) {

        public static <T> Index<T> on(String name, Function<T, ? extends @org.jspecify.annotations.Nullable Object> value) {
            return new Index<>(name, false, value);
        }

        public static <T> Index<T> unique(String name, Function<T, ? extends @org.jspecify.annotations.Nullable Object> value) {
            return new Index<>(name, true, value);
        }
    }
}
