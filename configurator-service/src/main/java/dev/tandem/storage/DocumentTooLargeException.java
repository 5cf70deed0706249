package dev.tandem.storage;

/** A document's or an event's JSON is larger than the store takes. */
public final class DocumentTooLargeException extends RuntimeException {

    /**
     * @param what the document or event
     * @param bytes its size
     * @param limit the largest size allowed, in bytes
     */
    public DocumentTooLargeException(String what, long bytes, long limit) {
        super(what + " takes " + bytes + " bytes as JSON, allowed are " + limit);
    }
}
