package dev.tandem.catalog;

import dev.tandem.rules.evaluation.CompiledVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The published versions of all product lines. */
public interface Catalog {

    /**
     * @param version exactly this one; null for the one in effect
     * @param at in effect at this instant; null for now
     */
    Optional<CompiledVersion> find(String productLine, @Nullable Integer version, @Nullable Instant at);

    /** The version in effect of every line, by code. */
    List<CompiledVersion> inEffect(Instant at);
}
