package dev.tandem.rules.guidance;

/** What a completion aims at. */
public enum Objective {
    /** Closest to what the line proposes. */
    DEFAULTS,
    /** The lowest price. */
    PRICE,
    /** The smallest footprint. */
    FOOTPRINT,
    /** The shortest critical path of steps. */
    LEAD_TIME
}
