package dev.tandem.catalog;

import dev.tandem.catalog.Publications.NumberTakenException;
import dev.tandem.rules.model.Libraries;
import java.util.List;
import java.util.Optional;

/** All versions of libraries that were ever published. Whether somebody may publish one is not judged here. */
public interface LibraryVersions extends Libraries {

    /** Lines' versions told of one library's version at most. */
    int MOST_USES = 100;

    /** The version of a line. */
    record UsingVersion(String productLine, int version) {}

    /** A version as it was published. */
    Optional<PublishedLibrary> published(String library, int version);

    /** The number that the next version gets: one more than the highest ever published. */
    int nextVersion(String library);

    /** The published versions of lines that use exactly this version, up to {@link #MOST_USES}. */
    List<UsingVersion> usedBy(String library, int version);

    /**
     * Keeps a version for good. Keeping the same content again does nothing.
     *
     * @param name of the file, for people
     * @throws NumberTakenException another content has this number
     */
    void keep(String name, String file);
}
