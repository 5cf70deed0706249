package dev.tandem.storage;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the store keeps its data.
 *
 * @param file the embedded store's file; a relative path starts at the working folder
 * @param uri a MongoDB's connection URI, which is used instead of the file; empty for none; it may hold a password
 */
@ConfigurationProperties("tandem.store")
public record StoreProperties(@DefaultValue("tandem.db") String file, @DefaultValue("") String uri) {

    public StoreProperties {
        if (file.isBlank()) {
            throw new StoreUnavailableException("tandem.store.file is empty, it must name the store's file, e.g. tandem.db.");
        }
    }

    /** Without the URI, for its password's sake. */
    @Override
    public String toString() {
        return "StoreProperties[file=" + file + ", uri=" + (uri.isBlank() ? "" : "***") + "]";
    }

    /** @throws StoreUnavailableException it is no path on this machine */
    public Path path() {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new StoreUnavailableException("tandem.store.file is '" + file + "', which is no path on this machine.", e);
        }
    }
}
