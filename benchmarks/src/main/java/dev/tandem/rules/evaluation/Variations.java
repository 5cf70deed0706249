package dev.tandem.rules.evaluation;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.Comparison;
import dev.tandem.rules.expression.Expression.ComparisonOperator;
import dev.tandem.rules.expression.Expression.Logic;
import dev.tandem.rules.expression.Expression.LogicOperator;
import dev.tandem.rules.expression.Expression.NumberLiteral;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Type;
import java.math.BigDecimal;

/** The same condition once more, different enough that no engine can share its work. */
final class Variations {

    private Variations() {}

    static Expression of(Expression condition, int variation) {
        return variation == 0
                ? condition
                : new Logic(
                        LogicOperator.AND,
                        condition,
                        new Comparison(
                                ComparisonOperator.NOT_EQUAL,
                                new CharacteristicReference("rider_kg", Type.NUMBER),
                                new NumberLiteral(BigDecimal.valueOf(1_000L + variation))));
    }
}
