package dev.tandem.rules.exchange;

import dev.tandem.rules.exchange.UvlChoice.Option;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.Arithmetic;
import dev.tandem.rules.expression.Expression.ArithmeticOperator;
import dev.tandem.rules.expression.Expression.CalculationReference;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Expression.Comparison;
import dev.tandem.rules.expression.Expression.NumberLiteral;
import dev.tandem.rules.expression.Expression.PropertyReference;
import dev.tandem.rules.expression.Type;
import dev.tandem.rules.model.ChoiceCharacteristic;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Comparisons of sums in UVL's arithmetic: a property is the sum of its values' attributes, of which one feature alone is in. */
final class UvlSums {

    private final Map<String, UvlChoice> choices;

    UvlSums(Map<String, UvlChoice> choices) {
        this.choices = choices;
    }

    /** Null where a side is no sum of properties, numbers and their multiples. */
    @Nullable UvlText of(Comparison comparison) {
        String left = sum(comparison.left());
        String right = sum(comparison.right());
        if (left == null || right == null) {
            return null;
        }
        String operator = switch (comparison.operator()) {
            case EQUAL -> "==";
            case NOT_EQUAL -> "!=";
            case LESS, AT_MOST, GREATER, AT_LEAST -> comparison.operator().symbol();
        };
        return new UvlText("(" + left + " " + operator + " " + right + ")", 2);
    }

    private @Nullable String sum(Expression number) {
        return switch (number) {
            case NumberLiteral literal -> literal.value().signum() < 0
                    ? "(0 - " + literal.value().negate().toPlainString() + ")" : literal.value().toPlainString();
            case CalculationReference calculation -> sum(calculation.definition());
            case PropertyReference property when property.type() instanceof Type.Number -> attributes(property.characteristic(), property.property());
            case CharacteristicReference reference when reference.type() instanceof Type.Number -> attributes(reference.characteristic(), "number");
            case Arithmetic arithmetic -> joined(arithmetic);
            default -> null;
        };
    }

    private @Nullable String joined(Arithmetic arithmetic) {
        ArithmeticOperator operator = arithmetic.operator();
        boolean times = operator == ArithmeticOperator.MULTIPLY
                && (arithmetic.left() instanceof NumberLiteral || arithmetic.right() instanceof NumberLiteral);
        String left = sum(arithmetic.left());
        String right = sum(arithmetic.right());
        return left == null || right == null || !times && operator != ArithmeticOperator.ADD && operator != ArithmeticOperator.SUBTRACT
                ? null : "(" + left + " " + operator.symbol() + " " + right + ")";
    }

    /** Values without this property count nought in both languages only where that is its default; then it is written out. */
    private String attributes(String characteristic, String attribute) {
        UvlChoice choice = choices.get(characteristic);
        String name = choice.characteristic() instanceof ChoiceCharacteristic ? attribute : "number";
        return choice.options().stream().map(Option::feature).map(feature -> UvlText.quoted(feature) + "." + UvlText.quoted(name))
                .collect(Collectors.joining(" + ", "(", ")"));
    }
}
