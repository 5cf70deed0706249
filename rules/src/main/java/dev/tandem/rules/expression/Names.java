package dev.tandem.rules.expression;

import java.util.Map;

/**
 * The names that an expression may mention.
 *
 * @param characteristics by code
 * @param calculations by name, already typed
 * @param consultation whether {@code consultation} may be mentioned (step rules only)
 */
public record Names(
        Map<String, NamedCharacteristic> characteristics, Map<String, Expression> calculations, boolean consultation) {

    /**
     * A characteristic as expressions see it.
     *
     * @param type of its value
     * @param properties types of the properties of its values, by name; empty unless it is a single choice
     */
    public record NamedCharacteristic(Type type, Map<String, Type> properties) {}
}
