package dev.tandem.rules.model;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Type;
import java.math.BigDecimal;
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
        @Nullable Expression appliesWhen,
        BigDecimal min,
        BigDecimal max,
        BigDecimal step,
        @Nullable String unit,
        @Nullable BigDecimal defaultValue)
        implements Characteristic {

    @Override
    public Type type() {
        return Type.NUMBER;
    }
}
