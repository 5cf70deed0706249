package dev.tandem.rules.expression;

import dev.tandem.rules.expression.Expression.CalculationReference;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Expression.PropertyReference;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/**
 * The characteristics that an expression depends on, also through calculations, in the order of their first mention. While one
 * of them is undecided, a constraint does not fire.
 */
public final class Mentions {

    private final SequencedSet<String> characteristics = new LinkedHashSet<>();
    private final SequencedSet<String> calculations = new LinkedHashSet<>();

    private Mentions() {}

    /** The codes of the characteristics that an expression mentions, directly or through calculations. */
    public static SequencedSet<String> of(Expression expression) {
        var mentions = new Mentions();
        mentions.visit(expression);
        return Collections.unmodifiableSequencedSet(mentions.characteristics);
    }

    /** The names of the calculations that an expression mentions, directly or through others. */
    public static SequencedSet<String> calculations(Expression expression) {
        var mentions = new Mentions();
        mentions.visit(expression);
        return Collections.unmodifiableSequencedSet(mentions.calculations);
    }

    private void visit(Expression expression) {
        switch (expression) {
            case CharacteristicReference reference -> characteristics.add(reference.characteristic());
            case PropertyReference reference -> characteristics.add(reference.characteristic());
            case CalculationReference reference -> {
                if (calculations.add(reference.name())) {
                    visit(reference.definition());
                }
            }
            default -> {
                for (var operand : expression.operands()) {
                    visit(operand);
                }
            }
        }
    }
}
