package dev.tandem.storage;

/** The document has changed since it was read, or is gone. */
public final class StaleDocumentException extends RuntimeException {

    public StaleDocumentException(String id, long expectedVersion) {
        super(id + " no longer has version " + expectedVersion);
    }
}
