package dev.tandem.rules.model;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Type;
import org.jspecify.annotations.Nullable;

/**
 * A text of the customer's own.
 *
 * @param maxLength in Unicode code points
 */
public record TextCharacteristic(
        String code,
        LocalizedText label,
        @Nullable String group,
        boolean required,
        boolean personal,
        @Nullable Expression appliesWhen,
        int maxLength,
        String defaultValue)
        implements Characteristic {

    @Override
    public Type type() {
        return Type.TEXT;
    }
}
