package dev.tandem.rules.policy;

import java.util.Set;

/**
 * A work centre, as policy sees it.
 *
 * @param capabilities what it offers
 * @param protections what it has against hazards: DUST_EXTRACTION, HEARING_PROTECTION, ANTI_VIBRATION_TOOLS; and its aids: LIFTING_AID
 */
public record CentreFact(String code, String site, Set<String> capabilities, Set<String> protections) {

    public CentreFact {
        capabilities = Set.copyOf(capabilities);
        protections = Set.copyOf(protections);
    }
}
