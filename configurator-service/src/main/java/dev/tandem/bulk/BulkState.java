package dev.tandem.bulk;

/** How far a bulk operation is. */
public enum BulkState {
    CREATED,
    RUNNING,
    COMPLETED,
    FAILED,
    CANCELLED;

    boolean open() {
        return this == CREATED || this == RUNNING;
    }
}
