package dev.tandem.rules.evaluation;

import dev.tandem.rules.model.Constraint;
import dev.tandem.rules.model.LocalizedText;
import java.util.List;

/**
 * A constraint that does not hold.
 *
 * @param message the constraint's words with the facts filled in
 * @param involves characteristics that it mentions
 */
public record Violation(Constraint constraint, LocalizedText message, List<String> involves) {}
