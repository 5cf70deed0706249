package dev.tandem.rules.guidance;

/** The decisions contradict each other, so that no complete valid configuration has them all. */
public final class ConflictException extends RuntimeException {

    private final transient Conflict conflict;

    public ConflictException(Conflict conflict) {
        super("No valid configuration has these decisions: " + conflict);
        this.conflict = conflict;
    }

    /** Constraints and decisions that cannot hold together. */
    public Conflict conflict() {
        return conflict;
    }
}
