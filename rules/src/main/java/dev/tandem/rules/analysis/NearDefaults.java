package dev.tandem.rules.analysis;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Expression.CodeLiteral;
import dev.tandem.rules.expression.Expression.Comparison;
import dev.tandem.rules.expression.Expression.ComparisonOperator;
import dev.tandem.rules.expression.Expression.Includes;
import dev.tandem.rules.expression.Expression.Not;
import dev.tandem.rules.expression.Expression.NumberLiteral;
import dev.tandem.rules.expression.Expression.TextLiteral;
import dev.tandem.rules.expression.Type;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.lowering.OpenLine;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.TextCharacteristic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an example need not say: it starts from the line's defaults. */
final class NearDefaults {

    private NearDefaults() {}

    /** What the example has for a characteristic that it does not mention; null where that is nothing. */
    private static @Nullable Value silent(Characteristic characteristic, Selections defaults) {
        return defaults.of(characteristic.code()).orElse(characteristic instanceof TextCharacteristic ? new Value.Text("") : null);
    }

    /** Whether an example need not mention this value. */
    static boolean stays(ProductLineVersion version, Selections defaults, String code, Value value) {
        Value silent = silent(version.characteristic(code).orElseThrow(), defaults);
        return silent instanceof Value.Number(BigDecimal one) && value instanceof Value.Number(BigDecimal other)
                ? one.compareTo(other) == 0 : value.equals(silent);
    }

    /**
     * Literals that a characteristic need not be mentioned. What an example cannot say, that something which is proposed has no value, is ruled out.
     */
    static List<Integer> literals(ProductLineVersion version, Selections defaults, OpenLine open, OpenLine.Side side) {
        List<Integer> literals = new ArrayList<>();
        for (Characteristic characteristic : version.characteristics()) {
            String code = characteristic.code();
            Value silent = silent(characteristic, defaults);
            if (silent == null) {
                literals.add(open.stated(code) ^ 1);
            } else {
                open.always(open.applies(code) ^ 1, open.stated(code));
                literals.add(open.or(open.applies(code) ^ 1, open.and(is(characteristic, silent).stream()
                        .mapToInt(expression -> side.condition(expression).holds()).toArray())));
            }
        }
        return literals;
    }

    private static List<Expression> is(Characteristic characteristic, Value value) {
        CharacteristicReference reference = new CharacteristicReference(characteristic.code(), characteristic.type());
        return switch (value) {
            case Value.Code(String code) -> List.of(new Comparison(ComparisonOperator.EQUAL, reference,
                    new CodeLiteral(((ChoiceCharacteristic) characteristic).domain(), code)));
            case Value.Codes(Set<String> codes) -> ((ChoiceCharacteristic) characteristic).domain().codes().stream()
                    .<Expression>map(code -> codes.contains(code)
                            ? new Includes(reference, code) : new Not(new Includes(reference, code)))
                    .toList();
            case Value.Number(BigDecimal number) -> List.of(new Comparison(ComparisonOperator.EQUAL,
                    new CharacteristicReference(characteristic.code(), Type.NUMBER), new NumberLiteral(number)));
            case Value.Text(String text) -> List.of(new Comparison(ComparisonOperator.EQUAL, reference, new TextLiteral(text)));
            case Value.Flag flag -> throw new IllegalArgumentException("no flag: " + flag);
        };
    }
}
