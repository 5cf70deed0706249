package dev.tandem.storage;

/** The id or a unique index's value is taken by another document. */
public final class DuplicateKeyException extends RuntimeException {

    private final String index;

    /** @param index the index's name, {@code id} for the id itself */
    public DuplicateKeyException(String index) {
        super("A document with this " + index + " exists");
        this.index = index;
    }

    public String index() {
        return index;
    }
}
