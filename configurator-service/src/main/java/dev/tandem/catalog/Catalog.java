package dev.tandem.catalog;

import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.guidance.GuidedVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The published versions of all product lines. */
public interface Catalog {

    /**
     * @param version exactly this one; null for the one in effect
     * @param at in effect at this instant; null for now; without meaning where a version is given
     */
    Optional<CompiledVersion> find(String productLine, @Nullable Integer version, @Nullable Instant at);

    /** Exactly this version, ready to guide. */
    Optional<GuidedVersion> guided(String productLine, int version);

    /** Whether something new may begin on this version: one that has not begun to be offered, or was withdrawn, serves only what stands on it. */
    boolean canStartOn(String productLine, int version);

    /** The version in effect of every line, by code. */
    List<CompiledVersion> inEffect(Instant at);

    /** What {@link #find} finds, as clients see it. */
    Optional<ProductLine> describe(String productLine, @Nullable Integer version, @Nullable Instant at);

    /** A sentence about what there is instead of a line or version that was not found. */
    String unknown(String productLine, @Nullable Integer version);
}
