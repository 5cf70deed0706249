package dev.tandem.storage;

/** Where documents are kept. */
public interface Store {

    /** The documents of a type; creates collection and indexes where they are missing. */
    <T> Documents<T> documents(DocumentType<T> type);

    /** Whether no other process can have the same data open, so that what this process knows is all there is to know. */
    default boolean exclusive() {
        return true;
    }

    /** Where it keeps its data, for the log line at start: a file's path or a server's address without secrets. */
    String location();

    /**
     * Answers if the store can be read.
     *
     * @throws StoreUnavailableException it cannot
     */
    void ping();

    /**
     * Answers unless writes are refused at present, while reading may go on.
     *
     * @throws StoreUnavailableException they are; says why
     */
    default void requireWritable() {
        ping();
    }
}
