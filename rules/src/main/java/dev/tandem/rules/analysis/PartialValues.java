package dev.tandem.rules.analysis;

import dev.tandem.rules.expression.CodeDomain;
import dev.tandem.rules.expression.CompiledExpression;
import dev.tandem.rules.expression.EvaluationException;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.CalculationReference;
import dev.tandem.rules.expression.Expression.Call;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Expression.CodeLiteral;
import dev.tandem.rules.expression.Expression.Conditional;
import dev.tandem.rules.expression.Expression.FlagLiteral;
import dev.tandem.rules.expression.Expression.Includes;
import dev.tandem.rules.expression.Expression.Logic;
import dev.tandem.rules.expression.Expression.LogicOperator;
import dev.tandem.rules.expression.Expression.NumberLiteral;
import dev.tandem.rules.expression.Expression.PropertyReference;
import dev.tandem.rules.expression.Expression.Tabular;
import dev.tandem.rules.expression.Expression.TextLiteral;
import dev.tandem.rules.expression.Facts;
import dev.tandem.rules.expression.Type;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.VersionLayout;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is left of an expression once some of what it mentions is known: the same value, in fewer words. What has no value stays as it is. The
 * evaluator works it out, so no arithmetic is written a second time; only sums of short numbers are put together in another order.
 */
final class PartialValues {

    private static final Facts NOTHING = new Facts() {
        @Override
        public @Nullable Object at(int slot) {
            return null;
        }

        @Override
        public boolean consultation() {
            return false;
        }
    };

    private final VersionLayout layout;

    PartialValues(VersionLayout layout) {
        this.layout = layout;
    }

    /** Something that becomes known: the value of a characteristic, or whether a member is in, or that no more members are. */
    sealed interface Known {
        String characteristic();

        record IsValue(String characteristic, Value value) implements Known {}

        record Member(String characteristic, String code, boolean in, boolean last) implements Known {}
    }

    Expression of(Expression expression, Known known) {
        return switch (expression) {
            case NumberLiteral _, FlagLiteral _, TextLiteral _, CodeLiteral _ -> expression;
            case CalculationReference reference -> of(reference.definition(), known);
            case CharacteristicReference reference -> known instanceof Known.IsValue(String code, Value value)
                    && code.equals(reference.characteristic()) ? literal(value, reference.type()) : expression;
            case PropertyReference reference -> known instanceof Known.IsValue(String code, Value.Code(String chosen))
                    && code.equals(reference.characteristic())
                    ? literal(layout.property(code, reference.property(), layout.ordinal(code, chosen)), reference.type()) : expression;
            case Includes(CharacteristicReference choice, String member) -> known instanceof Known.Member(var code, var one, boolean in, var _)
                    && code.equals(choice.characteristic()) && one.equals(member) ? new FlagLiteral(in) : expression;
            case Call call when call.function() == Expression.Function.COUNT -> count(call, known);
            case Tabular table -> known instanceof Known.IsValue(String code, Value value) ? PartialTables.of(table, code, value) : expression;
            default -> {
                List<Expression> operands = expression.operands();
                List<Expression> after = operands.stream().map(operand -> of(operand, known)).toList();
                yield after.equals(operands) && !constant(after) ? expression : folded(Variants.with(expression, after));
            }
        };
    }

    /** So many as are known, and the rest. */
    private static Expression count(Call call, Known known) {
        if (!(known instanceof Known.Member(String code, String _, boolean in, boolean last)
                && call.arguments().getFirst() instanceof CharacteristicReference choice && choice.characteristic().equals(code))) {
            return call;
        }
        Expression one = new NumberLiteral(in ? BigDecimal.ONE : BigDecimal.ZERO);
        return last ? one : in ? new Expression.Arithmetic(Expression.ArithmeticOperator.ADD, call, one) : call;
    }

    private static Expression literal(Value value, Type type) {
        return switch (value) {
            case Value.Number(BigDecimal number) -> new NumberLiteral(number);
            case Value.Flag(boolean flag) -> new FlagLiteral(flag);
            case Value.Text(String text) -> new TextLiteral(text);
            case Value.Code(String code) when type instanceof Type.Code(CodeDomain domain) -> new CodeLiteral(domain, code);
            default -> throw new IllegalArgumentException(value + " is not of type " + type);
        };
    }

    private static boolean isLiteral(Expression expression) {
        return expression instanceof NumberLiteral || expression instanceof FlagLiteral || expression instanceof TextLiteral
                || expression instanceof CodeLiteral;
    }

    private static boolean constant(List<Expression> operands) {
        return operands.stream().allMatch(PartialValues::isLiteral);
    }

    private Expression folded(Expression expression) {
        return switch (expression) {
            case Logic(LogicOperator operator, FlagLiteral(boolean left), Expression right) ->
                left == (operator == LogicOperator.AND) ? right : new FlagLiteral(left);
            case Logic(LogicOperator operator, Expression left, FlagLiteral(boolean right)) when right == (operator == LogicOperator.AND) -> left;
            case Conditional(FlagLiteral(boolean condition), Expression then, Expression otherwise) -> condition ? then : otherwise;
            default -> constant(expression.operands()) ? value(expression) : ShortSum.of(expression);
        };
    }

    private Expression value(Expression expression) {
        try {
            return literal(CompiledExpression.compile(expression, layout).value(NOTHING), expression.type());
        } catch (EvaluationException noValue) {
            return expression;
        }
    }
}
