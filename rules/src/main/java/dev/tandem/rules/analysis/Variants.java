package dev.tandem.rules.analysis;

import dev.tandem.rules.expression.CodeDomain;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.Arithmetic;
import dev.tandem.rules.expression.Expression.ArithmeticOperator;
import dev.tandem.rules.expression.Expression.Between;
import dev.tandem.rules.expression.Expression.Call;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Expression.CodeLiteral;
import dev.tandem.rules.expression.Expression.Comparison;
import dev.tandem.rules.expression.Expression.ComparisonOperator;
import dev.tandem.rules.expression.Expression.Conditional;
import dev.tandem.rules.expression.Expression.FlagLiteral;
import dev.tandem.rules.expression.Expression.Includes;
import dev.tandem.rules.expression.Expression.Logic;
import dev.tandem.rules.expression.Expression.LogicOperator;
import dev.tandem.rules.expression.Expression.Negation;
import dev.tandem.rules.expression.Expression.Not;
import dev.tandem.rules.expression.Expression.NumberLiteral;
import dev.tandem.rules.expression.Expression.OneOf;
import dev.tandem.rules.expression.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Expressions that differ from one in one small thing that a designer may have got wrong; the definitions of calculations stay. */
final class Variants {

    private Variants() {}

    static List<Expression> of(Expression expression) {
        List<Expression> variants = new ArrayList<>(here(expression));
        List<Expression> operands = expression.operands();
        for (int i = 0; i < operands.size(); i++) {
            if (!(expression instanceof Includes)) {
                for (Expression variant : of(operands.get(i))) {
                    List<Expression> changed = new ArrayList<>(operands);
                    changed.set(i, variant);
                    variants.add(with(expression, changed));
                }
            }
        }
        return variants;
    }

    private static List<Expression> here(Expression expression) {
        return switch (expression) {
            case NumberLiteral(BigDecimal value) -> List.of(
                    new NumberLiteral(value.add(BigDecimal.ONE)), new NumberLiteral(value.subtract(BigDecimal.ONE)));
            case FlagLiteral(boolean value) -> List.of(new FlagLiteral(!value));
            case CodeLiteral(CodeDomain domain, String code) -> others(domain, code).stream()
                    .<Expression>map(other -> new CodeLiteral(domain, other)).toList();
            case Comparison(ComparisonOperator operator, Expression left, Expression right) -> operators(operator).stream()
                    .<Expression>map(other -> new Comparison(other, left, right)).toList();
            case Logic(LogicOperator operator, Expression left, Expression right) -> List.of(
                    new Logic(operator == LogicOperator.AND ? LogicOperator.OR : LogicOperator.AND, left, right), left, right);
            case Not(Expression operand) -> List.of(operand);
            case Arithmetic(ArithmeticOperator operator, Expression left, Expression right) -> switch (operator) {
                case ADD -> List.of(new Arithmetic(ArithmeticOperator.SUBTRACT, left, right));
                case SUBTRACT -> List.of(new Arithmetic(ArithmeticOperator.ADD, left, right));
                case MULTIPLY -> List.of(new Arithmetic(ArithmeticOperator.ADD, left, right));
                case DIVIDE, POWER -> List.of(left);
            };
            case OneOf(Expression subject, List<Expression> candidates) -> dropping(subject, candidates);
            case Conditional(Expression condition, Expression then, Expression otherwise) ->
                List.of(new Conditional(condition, otherwise, then));
            case Includes(CharacteristicReference choice, String code) when choice.type() instanceof Type.Codes(CodeDomain domain) ->
                others(domain, code).stream().<Expression>map(other -> new Includes(choice, other)).toList();
            default -> List.of();
        };
    }

    /** The code that stands next to it. */
    private static List<String> others(CodeDomain domain, String code) {
        int next = domain.ordinal(code) + 1;
        return domain.codes().size() < 2 ? List.of() : List.of(domain.codes().get(next % domain.codes().size()));
    }

    private static List<ComparisonOperator> operators(ComparisonOperator operator) {
        return switch (operator) {
            case EQUAL -> List.of(ComparisonOperator.NOT_EQUAL);
            case NOT_EQUAL -> List.of(ComparisonOperator.EQUAL);
            case LESS -> List.of(ComparisonOperator.AT_MOST, ComparisonOperator.GREATER);
            case AT_MOST -> List.of(ComparisonOperator.LESS, ComparisonOperator.AT_LEAST);
            case GREATER -> List.of(ComparisonOperator.AT_LEAST, ComparisonOperator.LESS);
            case AT_LEAST -> List.of(ComparisonOperator.GREATER, ComparisonOperator.AT_MOST);
        };
    }

    private static List<Expression> dropping(Expression subject, List<Expression> candidates) {
        List<Expression> variants = new ArrayList<>();
        for (int i = 0; i < candidates.size() && candidates.size() > 1; i++) {
            List<Expression> fewer = new ArrayList<>(candidates);
            fewer.remove(i);
            variants.add(new OneOf(subject, fewer));
        }
        return variants;
    }

    /** The same over other operands. */
    static Expression with(Expression expression, List<Expression> operands) {
        Expression first = operands.getFirst();
        return switch (expression) {
            case Negation _ -> new Negation(first);
            case Not _ -> new Not(first);
            case Arithmetic arithmetic -> new Arithmetic(arithmetic.operator(), first, operands.get(1));
            case Comparison comparison -> new Comparison(comparison.operator(), first, operands.get(1));
            case Logic logic -> new Logic(logic.operator(), first, operands.get(1));
            case OneOf _ -> new OneOf(first, operands.subList(1, operands.size()));
            case Between _ -> new Between(first, operands.get(1), operands.get(2));
            case Conditional _ -> new Conditional(first, operands.get(1), operands.get(2));
            case Call call -> new Call(call.function(), operands);
            default -> throw new IllegalArgumentException("Has no operands: " + expression);
        };
    }
}
