package dev.tandem.storage;

import org.jspecify.annotations.Nullable;

/** The store cannot be opened, read or written; the message says in one sentence why. */
public final class StoreUnavailableException extends RuntimeException {

    public StoreUnavailableException(String sentence) {
        super(sentence);
    }

    public StoreUnavailableException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
