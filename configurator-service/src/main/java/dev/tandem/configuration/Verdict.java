package dev.tandem.configuration;

import dev.tandem.catalog.ProductLine.Constraint;
import dev.tandem.rules.model.LocalizedText;
import dev.tandem.rules.model.Severity;
import java.util.List;

/**
 * The answer about selections.
 *
 * @param valid no violation of severity ERROR
 * @param violations of any severity, in the line's order
 */
public record Verdict(boolean valid, List<Violation> violations) {

    public Verdict {
        violations = List.copyOf(violations);
    }

    static Verdict of(dev.tandem.rules.evaluation.Verdict verdict) {
        return new Verdict(
                verdict.valid(),
                verdict.violations().stream()
                        .map(one -> new Violation(
                                Constraint.of(one.constraint()), one.constraint().severity(), one.message(), one.involves()))
                        .toList());
    }

    /** The violations of one severity. */
    public List<Violation> of(Severity severity) {
        return violations.stream().filter(one -> one.severity() == severity).toList();
    }

    /**
     * A constraint that does not hold.
     *
     * @param message its words with the facts filled in
     * @param involves codes of the characteristics that it mentions
     */
    public record Violation(Constraint constraint, Severity severity, LocalizedText message, List<String> involves) {}
}
