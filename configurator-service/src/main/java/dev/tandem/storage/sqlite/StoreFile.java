package dev.tandem.storage.sqlite;

import dev.tandem.storage.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The store's file as it was opened. An open file can be written even when it was made read-only, deleted or replaced since: whoever did
 * that must not find out later that changes went nowhere, so each transaction looks first.
 *
 * @param key what tells the file from another of the same name, where the file system knows that
 */
record StoreFile(Path path, @Nullable Object key) {

    static StoreFile opened(Path path) throws IOException {
        return new StoreFile(path, key(path));
    }

    /** @throws StoreUnavailableException it was made read-only, is gone, or is another file by now */
    void requireWritable() {
        if (!Files.isWritable(path)) {
            throw new StoreUnavailableException("The store cannot write: "
                    + (Files.exists(path) ? path + " is read-only." : path + " is gone; put it back or start Tandem again."));
        }
        if (!isTheSame()) {
            throw new StoreUnavailableException("The store cannot write: " + path + " was replaced by another file; start Tandem again.");
        }
    }

    private boolean isTheSame() {
        try {
            return Objects.equals(key, key(path));
        } catch (IOException e) {
            return false;
        }
    }

    private static @Nullable Object key(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }
}
