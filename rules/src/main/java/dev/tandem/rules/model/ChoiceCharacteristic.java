package dev.tandem.rules.model;

import dev.tandem.rules.expression.CodeDomain;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A choice among values: exactly one, or any number of them.
 *
 * @param defaults codes proposed by the line; at most one for a single choice; empty proposes none
 */
public record ChoiceCharacteristic(
        String code,
        LocalizedText label,
        @Nullable String group,
        boolean required,
        boolean personal,
        @Nullable Expression appliesWhen,
        boolean multiple,
        List<Property> properties,
        List<CharacteristicValue> values,
        List<String> defaults)
        implements Characteristic {

    public ChoiceCharacteristic {
        properties = List.copyOf(properties);
        values = List.copyOf(values);
        defaults = List.copyOf(defaults);
    }

    public CodeDomain domain() {
        return new CodeDomain(code, values.stream().map(CharacteristicValue::code).toList());
    }

    @Override
    public Type type() {
        return multiple ? new Type.Codes(domain()) : new Type.Code(domain());
    }
}
