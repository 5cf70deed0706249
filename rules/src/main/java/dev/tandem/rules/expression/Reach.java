package dev.tandem.rules.expression;

import dev.tandem.rules.expression.Expression.CalculationReference;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Expression.ConsultationReference;
import dev.tandem.rules.expression.Expression.PropertyReference;
import java.util.IdentityHashMap;
import java.util.Map;

/** What the value of an expression depends on, as far as it matters for working it out beforehand. */
sealed interface Reach {

    /** Nothing: it is a constant. */
    record Nothing() implements Reach {}

    /** The chosen value of this single choice alone. */
    record OneChoice(String characteristic) implements Reach {}

    /** More than that. */
    record Much() implements Reach {}

    private static Reach both(Reach one, Reach other) {
        return one instanceof Nothing || one.equals(other) ? other : other instanceof Nothing ? one : new Much();
    }

    /** Finds the reach of expressions and remembers it. */
    final class Finder {

        private final Map<Expression, Reach> known = new IdentityHashMap<>();

        Reach of(Expression expression) {
            var found = known.get(expression);
            if (found == null) {
                found = find(expression);
                known.put(expression, found);
            }
            return found;
        }

        private Reach find(Expression expression) {
            return switch (expression) {
                case PropertyReference reference -> new OneChoice(reference.characteristic());
                case CharacteristicReference(String name, Type.Code _) -> new OneChoice(name);
                case CharacteristicReference _, ConsultationReference _ -> new Much();
                case CalculationReference reference -> of(reference.definition());
                default -> ofOperands(expression);
            };
        }

        private Reach ofOperands(Expression expression) {
            Reach reach = new Nothing();
            for (var operand : expression.operands()) {
                reach = both(reach, of(operand));
            }
            return reach;
        }
    }
}
