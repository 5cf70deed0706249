package dev.tandem.production.domain;

/** How far a work order is. */
public enum WorkOrderState {
    RELEASED,
    /** A step has started. */
    IN_PROGRESS,
    /** Nothing new may start until it is resumed; what has started may go on. */
    ON_HOLD,
    /** All steps have ended. */
    DONE,
    CANCELLED
}
