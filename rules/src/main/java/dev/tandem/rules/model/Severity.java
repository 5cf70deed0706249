package dev.tandem.rules.model;

/** What follows when a constraint is violated. */
public enum Severity {
    /** Cannot be made. */
    ERROR,
    /** Can be made; the customer must acknowledge it. */
    WARNING,
    /** Adds information. */
    NOTICE,
    /** Adds a consultation step. */
    CONSULT
}
