package dev.tandem.rules.model;

import dev.tandem.rules.expression.Value;
import java.util.Map;

/**
 * One thing that can be chosen.
 *
 * @param properties only those that this value declares itself, by name
 */
public record CharacteristicValue(String code, LocalizedText label, Map<String, Value> properties) {

    public CharacteristicValue {
        properties = Map.copyOf(properties);
        CodeRule.CODE.check("value", code);
    }
}
