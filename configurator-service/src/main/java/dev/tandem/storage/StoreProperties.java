package dev.tandem.storage;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded store keeps its data.
 *
 * @param file its file; a relative path starts at the working folder
 */
@ConfigurationProperties("tandem.store")
public record StoreProperties(@DefaultValue("tandem.db") String file) {

    public StoreProperties {
        if (file.isBlank()) {
            throw new StoreUnavailableException("tandem.store.file is empty, it must name the store's file, e.g. tandem.db.");
        }
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
