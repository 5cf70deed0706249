package dev.tandem.rules.model;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Type;
import dev.tandem.rules.expression.Value;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number within {@code min} to {@code max}, both included, on multiples of {@code step} from {@code min}.
 *
 * @param unit UN/ECE Recommendation 20 code, or null
 * @param defaultValue proposed by the line, or null
 */
public record NumberCharacteristic(
        String code,
        LocalizedText label,
        @Nullable String group,
        boolean required,
        boolean personal,
        int weight,
        @Nullable Expression appliesWhen,
        BigDecimal min,
        BigDecimal max,
        BigDecimal step,
        @Nullable String unit,
        @Nullable BigDecimal defaultValue)
        implements Characteristic {

    public NumberCharacteristic {
        Invariants.characteristic(code, group, weight, appliesWhen);
        Invariants.that(min.compareTo(max) <= 0, "%s: min %s is above max %s", code, min, max);
        Invariants.that(step.signum() > 0, "%s: step %s must be above 0", code, step);
        Invariants.optionalCode("unit of " + code, CodeRule.UNIT, unit);
        Invariants.that(defaultValue == null || mistakes(defaultValue, min, max, step).isEmpty(),
                "%s: the default %s is not %s", code, defaultValue, allowed(min, max, step));
    }

    @Override
    public Type type() {
        return Type.NUMBER;
    }

    @Override
    public String allowed() {
        return allowed(min, max, step) + (unit == null ? "" : " (" + unit + ")");
    }

    @Override
    public List<ValueMistake> check(Value value) {
        return value instanceof Value.Number(var number) ? mistakes(number, min, max, step) : Misfit.of(this, value);
    }

    private static String allowed(BigDecimal min, BigDecimal max, BigDecimal step) {
        return "a number from " + min.toPlainString() + " to " + max.toPlainString() + " in steps of " + step.toPlainString();
    }

    private static boolean fits(BigDecimal number, BigDecimal min, BigDecimal max, BigDecimal step) {
        return Numbers.bounded(number) && number.compareTo(min) >= 0 && number.compareTo(max) <= 0
                && number.subtract(min).remainder(step).signum() == 0;
    }

    static List<ValueMistake> mistakes(BigDecimal number, BigDecimal min, BigDecimal max, BigDecimal step) {
        if (fits(number, min, max, step)) {
            return List.of();
        }
        String allowed = allowed(min, max, step);
        if (!Numbers.bounded(number)) {
            return List.of(ValueMistake.of(Words.quoted(number.toString()), "has too many digits", allowed, List.of()));
        }
        String given = number.toPlainString();
        if (number.compareTo(min) < 0) {
            return List.of(ValueMistake.of(given, "is too small", allowed, List.of(min.toPlainString())));
        }
        if (number.compareTo(max) > 0) {
            return List.of(ValueMistake.of(given, "is too large", allowed, List.of(max.toPlainString())));
        }
        BigDecimal beyond = number.subtract(min).remainder(step);
        BigDecimal below = Numbers.plain(number.subtract(beyond));
        BigDecimal above = Numbers.plain(below.add(step));
        return List.of(ValueMistake.of(given, "lies between two steps", allowed, above.compareTo(max) > 0
                ? List.of(below.toPlainString()) : List.of(below.toPlainString(), above.toPlainString())));
    }
}
