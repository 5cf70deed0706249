package dev.tandem.shopfloor.domain;

/** How far a run is, in the words of OPC 10031-4. */
public enum RunState {
    /** Leased. */
    ALLOWED_TO_START,
    RUNNING,
    INTERRUPTED,
    ENDED,
    /** Its lease ended before it started. */
    ABORTED
}
