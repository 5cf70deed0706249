package dev.tandem.production.domain;

/** How far a step is, in the words of OPC 10031-4. */
public enum StepState {
    /** Something before it is not done, or its work order is held. */
    NOT_ALLOWED_TO_START,
    ALLOWED_TO_START,
    RUNNING,
    INTERRUPTED,
    /** All of its quantity is good. */
    ENDED,
    /** Its work order was cancelled before it ended. */
    ABORTED
}
