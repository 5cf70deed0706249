package dev.tandem.catalog;

import dev.tandem.rules.model.LocalizedText;
import dev.tandem.storage.DocumentType;
import java.time.Instant;
import java.util.List;

/**
 * A version of a library, for good.
 *
 * @param name of the library, for people
 * @param file name of its file
 * @param text the file as it was published
 */
public record PublishedLibrary(
        String id, String library, int version, LocalizedText name, String contentHash, String file, String text, Instant publishedAt) {

    static final DocumentType<PublishedLibrary> TYPE =
            new DocumentType<>("libraryVersions", PublishedLibrary.class, PublishedLibrary::id, List.of());

    static String id(String library, int version) {
        return library + " " + version;
    }
}
