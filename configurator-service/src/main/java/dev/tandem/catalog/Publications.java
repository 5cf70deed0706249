package dev.tandem.catalog;

import dev.tandem.catalog.VersionOffer.Withdrawal;
import dev.tandem.rules.model.ProductLineVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes what is offered while the service runs; every node follows. Whether somebody may is not judged here. */
public interface Publications {

    /** The number that the next version of a line gets: one more than the highest ever published. */
    int nextVersion(String productLine);

    /** The numbers of all versions ever published, ascending; empty for an unknown line. */
    List<Integer> versions(String productLine);

    /** The file of a version, as it was published. */
    Optional<String> file(String productLine, int version);

    /** A version, read from its file anew. */
    Optional<ProductLineVersion> version(String productLine, int version);

    /** The version in effect now. */
    Optional<Integer> inEffect(String productLine);

    /** Everything that was ever decided about what is offered, in the order in which the offers begin; empty for an unknown line. */
    List<VersionOffer> offers(String productLine);

    /**
     * Keeps the content of a version for good; it is not offered by that. Keeping the same content again does nothing.
     *
     * @param name of the file, for people
     * @throws NumberTakenException another content has this number
     * @throws IllegalArgumentException the file has mistakes or cannot be guided; that is to be found out before
     */
    void keep(String name, String file);

    /** Offers a kept version from a moment on. The same key again does nothing. */
    void offer(String productLine, VersionOffer offer);

    /**
     * Offers an earlier version again, from now on.
     *
     * @param expected the version that is in effect in the eyes of who asks
     * @param by who, when and why
     * @return the offer, or empty where another version is in effect by now
     */
    Optional<VersionOffer> rollBack(String productLine, int expected, int to, Withdrawal by);

    /**
     * Ends the offers of a version; one that has not begun never begins.
     *
     * @return those that were ended; empty where none was open
     */
    List<VersionOffer> withdraw(String productLine, int version, Withdrawal by);

    /** What would be in effect at a moment if a version's offers ended then; null for nothing. */
    @Nullable Integer inEffectWithout(String productLine, int version, Instant at);

    /** The number of a version is taken by another content. */
    final class NumberTakenException extends RuntimeException {

        NumberTakenException(String message) {
            super(message);
        }
    }
}
