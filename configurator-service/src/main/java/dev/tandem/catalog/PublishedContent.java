package dev.tandem.catalog;

import dev.tandem.storage.DocumentType;
import dev.tandem.storage.DocumentType.Index;
import java.time.Instant;
import java.util.List;

/**
 * What was published under a version's number, for good.
 *
 * @param text the file as it was first loaded: configurations and orders refer to it even after the file is gone
 * @param libraries that it uses, as they were published; a store from before there were any has none
 */
record PublishedContent(
        String id,
        String productLine,
        int version,
        String contentHash,
        String file,
        String text,
        Instant firstLoaded,
        List<UsedLibraries.Used> libraries) {

    static final DocumentType<PublishedContent> TYPE = new DocumentType<>("productLineVersions", PublishedContent.class, PublishedContent::id,
            List.of(Index.many("uses", content -> content.libraries().stream().map(one -> PublishedLibrary.id(one.library(), one.version())).toList())));

    PublishedContent {
        libraries = libraries == null ? List.of() : List.copyOf(libraries);
    }

    static String id(String productLine, int version) {
        return productLine + " " + version;
    }
}
