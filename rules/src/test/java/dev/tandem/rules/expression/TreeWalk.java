package dev.tandem.rules.expression;

import ch.obermuhlner.math.big.BigDecimalMath;
import dev.tandem.rules.expression.Expression.Arithmetic;
import dev.tandem.rules.expression.Expression.Between;
import dev.tandem.rules.expression.Expression.CalculationReference;
import dev.tandem.rules.expression.Expression.Call;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Expression.CodeLiteral;
import dev.tandem.rules.expression.Expression.Comparison;
import dev.tandem.rules.expression.Expression.Conditional;
import dev.tandem.rules.expression.Expression.ConsultationReference;
import dev.tandem.rules.expression.Expression.FlagLiteral;
import dev.tandem.rules.expression.Expression.Includes;
import dev.tandem.rules.expression.Expression.Listed;
import dev.tandem.rules.expression.Expression.Logic;
import dev.tandem.rules.expression.Expression.LogicOperator;
import dev.tandem.rules.expression.Expression.LookedUp;
import dev.tandem.rules.expression.Expression.Negation;
import dev.tandem.rules.expression.Expression.Not;
import dev.tandem.rules.expression.Expression.NumberLiteral;
import dev.tandem.rules.expression.Expression.OneOf;
import dev.tandem.rules.expression.Expression.PropertyReference;
import dev.tandem.rules.expression.Expression.TextLiteral;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.Objects;
import java.util.stream.IntStream;

/** What an expression means, said as simply as possible: an oracle that shares nothing with the compiled closures. */
final class TreeWalk {

    /** There is no value. */
    static final class NoValue extends RuntimeException {}

    private static final MathContext DECIMAL = MathContext.DECIMAL128;

    private final Workshop.Chosen chosen;

    TreeWalk(Workshop.Chosen chosen) {
        this.chosen = chosen;
    }

    /** A BigDecimal, Boolean, or String (a text or a code). */
    Object value(Expression expression) {
        return switch (expression) {
            case NumberLiteral literal -> literal.value();
            case FlagLiteral literal -> literal.value();
            case TextLiteral literal -> literal.value();
            case CodeLiteral literal -> literal.code();
            case CharacteristicReference(String name, Type.Code(CodeDomain domain)) -> domain.codes().get((Integer) chosen(name));
            case CharacteristicReference reference -> chosen(reference.characteristic());
            case PropertyReference reference -> plain(new Workshop().property(
                    reference.characteristic(), reference.property(), (Integer) chosen(reference.characteristic())));
            case CalculationReference reference -> value(reference.definition());
            case ConsultationReference _ -> chosen.consultation();
            case Negation negation -> number(negation.operand()).negate();
            case Not not -> !flag(not.operand());
            case Arithmetic arithmetic -> arithmetic(arithmetic, number(arithmetic.left()), number(arithmetic.right()));
            case Comparison comparison -> compare(comparison, value(comparison.left()), value(comparison.right()));
            case Logic logic -> logic.operator() == LogicOperator.AND
                    ? flag(logic.left()) && flag(logic.right())
                    : flag(logic.left()) || flag(logic.right());
            case OneOf oneOf -> {
                var subject = value(oneOf.subject());
                yield oneOf.candidates().stream().anyMatch(candidate -> same(subject, value(candidate)));
            }
            case Between between -> {
                var subject = number(between.subject());
                yield subject.compareTo(number(between.low())) >= 0 && subject.compareTo(number(between.high())) <= 0;
            }
            case Conditional conditional ->
                flag(conditional.condition()) ? value(conditional.then()) : value(conditional.otherwise());
            case Includes includes -> ((BitSet) chosen(includes.choice().characteristic()))
                    .get(Workshop.ACCESSORIES.codes().indexOf(includes.code()));
            case Call call -> call(call);
            case Listed listed -> IntStream.range(0, listed.table().rows().size()).anyMatch(row -> fits(listed.table(), row));
            case LookedUp lookedUp -> {
                var row = IntStream.range(0, lookedUp.numbers().size()).filter(one -> fits(lookedUp.table(), one)).findFirst();
                refuseIf(row.isEmpty());
                yield lookedUp.numbers().get(row.orElseThrow());
            }
        };
    }

    private boolean fits(Combinations table, int row) {
        return IntStream.range(0, table.columns().size()).allMatch(column -> switch (table.rows().get(row).get(column)) {
            case Combinations.Any _ -> true;
            case Combinations.Codes(var codes) -> codes.stream().anyMatch(code -> code.equals(value(table.columns().get(column))));
            case Combinations.Ranges(var ranges) -> ranges.stream().anyMatch(range -> range.low().compareTo(number(table.columns().get(column))) <= 0
                    && number(table.columns().get(column)).compareTo(range.high()) <= 0);
        });
    }

    static boolean same(Object one, Object other) {
        return one instanceof BigDecimal number ? number.compareTo((BigDecimal) other) == 0 : one.equals(other);
    }

    static Object plain(Value value) {
        return switch (value) {
            case Value.Number number -> number.number();
            case Value.Flag flag -> flag.flag();
            case Value.Text text -> text.text();
            case Value.Code code -> code.code();
            case Value.Codes codes -> codes.codes();
        };
    }

    private Object chosen(String characteristic) {
        return Objects.requireNonNull(chosen.values().get(characteristic));
    }

    private BigDecimal number(Expression expression) {
        return (BigDecimal) value(expression);
    }

    private boolean flag(Expression expression) {
        return (Boolean) value(expression);
    }

    private static boolean compare(Comparison comparison, Object left, Object right) {
        return switch (comparison.operator()) {
            case EQUAL -> same(left, right);
            case NOT_EQUAL -> !same(left, right);
            case LESS -> ((BigDecimal) left).compareTo((BigDecimal) right) < 0;
            case AT_MOST -> ((BigDecimal) left).compareTo((BigDecimal) right) <= 0;
            case GREATER -> ((BigDecimal) left).compareTo((BigDecimal) right) > 0;
            case AT_LEAST -> ((BigDecimal) left).compareTo((BigDecimal) right) >= 0;
        };
    }

    private static BigDecimal arithmetic(Arithmetic arithmetic, BigDecimal left, BigDecimal right) {
        return bounded(switch (arithmetic.operator()) {
            case ADD -> left.add(right, DECIMAL);
            case SUBTRACT -> left.subtract(right, DECIMAL);
            case MULTIPLY -> left.multiply(right, DECIMAL);
            case DIVIDE -> {
                refuseIf(right.signum() == 0);
                yield left.divide(right, DECIMAL);
            }
            case POWER -> power(left, right);
        });
    }

    private static BigDecimal power(BigDecimal base, BigDecimal exponent) {
        refuseIf(exponent.abs().compareTo(BigDecimal.valueOf(1000)) > 0);
        boolean whole = exponent.remainder(BigDecimal.ONE).signum() == 0;
        if (!whole) {
            refuseIf(base.signum() <= 0);
            return BigDecimalMath.pow(base, exponent, new MathContext(100)).round(new MathContext(80)).round(DECIMAL);
        }
        refuseIf(base.signum() == 0 && exponent.signum() < 0);
        var digits = BigInteger.ONE;
        for (int i = 0; i < exponent.abs().intValueExact(); i++) {
            digits = digits.multiply(base.unscaledValue());
        }
        var exact = new BigDecimal(digits, Math.multiplyExact(base.scale(), exponent.abs().intValueExact()));
        return exponent.signum() < 0 ? BigDecimal.ONE.divide(exact, DECIMAL) : exact.round(DECIMAL);
    }

    private static BigDecimal bounded(BigDecimal result) {
        long exponent = (long) result.precision() - result.scale() - 1;
        refuseIf(result.signum() != 0 && (exponent < -6143 || exponent > 6144));
        return result.signum() == 0 ? BigDecimal.ZERO : result;
    }

    private Object call(Call call) {
        var first = call.arguments().getFirst();
        return switch (call.function()) {
            case MIN -> call.arguments().stream().map(this::number).reduce(BigDecimal::min).orElseThrow();
            case MAX -> call.arguments().stream().map(this::number).reduce(BigDecimal::max).orElseThrow();
            case ABS -> number(first).abs();
            case ROUND -> number(first).setScale(
                    call.arguments().size() == 1 ? 0 : number(call.arguments().get(1)).intValueExact(), RoundingMode.HALF_UP);
            case LENGTH -> BigDecimal.valueOf(((String) value(first)).codePoints().count());
            case COUNT -> BigDecimal.valueOf(((BitSet) value(first)).cardinality());
        };
    }

    private static void refuseIf(boolean noValue) {
        if (noValue) {
            throw new NoValue();
        }
    }
}
