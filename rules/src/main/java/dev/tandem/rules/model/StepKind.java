package dev.tandem.rules.model;

/** Who does a step. */
public enum StepKind {
    /** A machine alone. */
    TEMPLATE,
    /** A person alone. */
    CRAFT,
    /** A person with a cobot; starts only on the person's word. */
    COBOT,
    INSPECTION,
    /** Curing, resting: time passes. */
    WAITING;

    /** Whether a person with a skill does it. */
    public boolean needsSkill() {
        return switch (this) {
            case CRAFT, COBOT, INSPECTION -> true;
            case TEMPLATE, WAITING -> false;
        };
    }
}
