package dev.tandem.rules.analysis;

import java.util.Map;
import java.util.Set;

/**
 * What the factory has for steps.
 *
 * @param capabilities that some work centre offers
 * @param levels by skill the highest level that somebody has
 * @param known false where nothing is known about the factory, so that nothing can be missing
 */
public record Offering(Set<String> capabilities, Map<String, Integer> levels, boolean known) {

    /** Nothing is known about the factory. */
    public static final Offering UNKNOWN = new Offering(Set.of(), Map.of(), false);

    public Offering {
        capabilities = Set.copyOf(capabilities);
        levels = Map.copyOf(levels);
    }

    public Offering(Set<String> capabilities, Map<String, Integer> levels) {
        this(capabilities, levels, true);
    }
}
