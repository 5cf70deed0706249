package dev.tandem.ordering;

/** How far an order is. */
public enum OrderState {
    ACCEPTED,
    /** The first run of one of its work orders has started. */
    IN_PRODUCTION,
    DONE,
    CANCELLED
}
