package dev.tandem.storage;

import java.util.List;

/**
 * A piece of the change feed of a document type.
 *
 * @param changed the documents, the oldest change first
 * @param next where the next piece begins; never null, so that whoever has read all asks again from there
 * @param more whether there is more already
 */
public record Changes<T>(List<Changed<T>> changed, String next, boolean more) {

    public Changes {
        changed = List.copyOf(changed);
    }

    /** A document as it is now, and the point right after it. */
    public record Changed<T>(Versioned<T> document, String cursor) {}
}
