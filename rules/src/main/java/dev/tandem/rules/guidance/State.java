package dev.tandem.rules.guidance;

/** What is true of a value, relative to the decisions on everything else. */
public enum State {
    /** Decided by the customer, or a fact that counts as stated. */
    SELECTED,
    /** The only possibility left. */
    IMPLIED,
    /** Some complete valid configuration contains it together with every other decision. */
    AVAILABLE,
    /** No complete valid configuration contains it together with every other decision. */
    EXCLUDED
}
