package dev.tandem.rules.evaluation;

import dev.tandem.rules.model.Severity;
import java.util.List;

/** The answer about selections: violations of any severity, in the order the line declares them. */
public record Verdict(List<Violation> violations) {

    public Verdict {
        violations = List.copyOf(violations);
    }

    /** Valid if nothing of severity ERROR is violated. */
    public boolean valid() {
        return violations.stream().noneMatch(violation -> violation.constraint().severity() == Severity.ERROR);
    }

    /** Whether a person is to be consulted: a constraint of severity CONSULT is violated. */
    public boolean consultation() {
        return violations.stream().anyMatch(violation -> violation.constraint().severity() == Severity.CONSULT);
    }
}
