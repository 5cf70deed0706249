package dev.tandem.storage;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one type. Every write is durable when the method returns, and atomic with its events.
 * Safe for use by many threads.
 */
public interface Documents<T> {

    /**
     * Adds a document.
     *
     * @param events what happened, records that say so; handed to listeners after the write
     * @throws DuplicateKeyException the id or a unique index's value is taken
     * @throws DocumentTooLargeException its JSON is larger than a store takes
     * @throws StoreUnavailableException the store cannot write
     */
    Versioned<T> insert(T document, List<?> events);

    default Versioned<T> insert(T document) {
        return insert(document, List.of());
    }

    /**
     * Replaces a document if it still has the expected version.
     *
     * @throws StaleDocumentException it has another version by now, or is gone
     * @throws DuplicateKeyException a unique index's value is taken
     */
    Versioned<T> replace(T document, long expectedVersion, List<?> events);

    default Versioned<T> replace(T document, long expectedVersion) {
        return replace(document, expectedVersion, List.of());
    }

    Optional<Versioned<T>> find(String id);

    /** The documents with these ids, in no order; ids that are unknown are left out. */
    List<Versioned<T>> findAll(List<String> ids);

    /** The one document with this value of a unique index. */
    Optional<Versioned<T>> findBy(String uniqueIndex, Object value);

    /**
     * One page of what the query matches, by keyset. A document whose value of the ordered index is null has no place in that order
     * and is left out.
     *
     * @throws IllegalArgumentException the query names an index that is not declared
     */
    List<Versioned<T>> page(Query query);

    /**
     * Removes a document if it still has the expected version, together with its events that no listener has done.
     *
     * @throws StaleDocumentException it has another version by now, or is gone
     */
    void delete(String id, long expectedVersion);

    /**
     * What was inserted or replaced after a point, each document once as it is now, the oldest change first. Nothing is ever passed over;
     * a document may come again that has not changed.
     *
     * @param after where an earlier answer ended, or null for the beginning; any text but those is refused
     * @param limit at most this many, 1 to 1,000
     * @throws IllegalArgumentException {@code after} is no cursor of this feed, or {@code limit} is out of range
     */
    Changes<T> changes(@Nullable String after, int limit);

    /**
     * A point of the change feed that is no later than now: whoever asks from there hears of everything that changes from now on, and maybe
     * of something from before.
     */
    String endOfChanges();

    /** How many documents the query matches on all its pages; where the page starts and its limit do not matter. */
    long count(Query query);

    /**
     * The same, but it stops counting there: what is larger is answered as this number.
     *
     * @param atMost from 1
     */
    long count(Query query, int atMost);
}
