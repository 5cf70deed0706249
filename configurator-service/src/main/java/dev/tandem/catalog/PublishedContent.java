package dev.tandem.catalog;

import dev.tandem.storage.DocumentType;
import java.time.Instant;
import java.util.List;

/**
 * What was published under a version's number, for good.
 *
 * @param text the file as it was first loaded: configurations and orders refer to it even after the file is gone
 */
record PublishedContent(String id, String productLine, int version, String contentHash, String file, String text, Instant firstLoaded) {

    static final DocumentType<PublishedContent> TYPE =
            new DocumentType<>("productLineVersions", PublishedContent.class, PublishedContent::id, List.of());

    static String id(String productLine, int version) {
        return productLine + " " + version;
    }
}
