package dev.tandem.rules.analysis;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.Arithmetic;
import dev.tandem.rules.expression.Expression.ArithmeticOperator;
import dev.tandem.rules.expression.Expression.CalculationReference;
import dev.tandem.rules.expression.Expression.Negation;
import dev.tandem.rules.expression.Expression.NumberLiteral;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A sum whose known terms are put together, where no order of adding can round: all numbers are short, and nothing is divided. */
final class ShortSum {

    private static final int DIGITS = 10;

    private record Signed(boolean minus, Expression term) {}

    private final List<Signed> terms = new ArrayList<>();
    private BigDecimal constant = BigDecimal.ZERO;

    private ShortSum() {}

    /** The same sum; anything else, and what could round, as it is. */
    static Expression of(Expression expression) {
        if (!isSum(expression) || !isShort(expression, false)) {
            return expression;
        }
        ShortSum sum = new ShortSum();
        sum.add(false, expression);
        return sum.expression();
    }

    private static boolean isSum(Expression expression) {
        return expression instanceof Arithmetic(ArithmeticOperator operator, var _, var _)
                && (operator == ArithmeticOperator.ADD || operator == ArithmeticOperator.SUBTRACT);
    }

    private static boolean isShort(Expression expression, boolean factor) {
        return switch (expression) {
            case NumberLiteral(BigDecimal value) -> value.precision() <= DIGITS && value.scale() <= DIGITS;
            case CalculationReference reference -> isShort(reference.definition(), factor);
            case Arithmetic(ArithmeticOperator operator, Expression left, Expression right) -> switch (operator) {
                case ADD, SUBTRACT -> isShort(left, factor) && isShort(right, factor);
                case MULTIPLY -> !factor && isShort(left, true) && isShort(right, true);
                case DIVIDE, POWER -> false;
            };
            default -> expression.operands().stream().allMatch(operand -> isShort(operand, factor));
        };
    }

    private void add(boolean minus, Expression expression) {
        switch (expression) {
            case NumberLiteral(BigDecimal value) -> constant = minus ? constant.subtract(value) : constant.add(value);
            case Negation(Expression operand) -> add(!minus, operand);
            case Arithmetic(ArithmeticOperator operator, Expression left, Expression right) when isSum(expression) -> {
                add(minus, left);
                add(minus != (operator == ArithmeticOperator.SUBTRACT), right);
            }
            default -> terms.add(new Signed(minus, expression));
        }
    }

    private Expression expression() {
        Expression sum = new NumberLiteral(constant);
        for (Signed signed : terms) {
            sum = new Arithmetic(signed.minus() ? ArithmeticOperator.SUBTRACT : ArithmeticOperator.ADD, sum, signed.term());
        }
        return sum;
    }
}
