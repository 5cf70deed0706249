package dev.tandem.rules.expression;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names that an expression may mention.
 *
 * @param characteristics by code
 * @param calculations by name, already typed
 * @param consultation whether {@code consultation} may be mentioned (step rules only)
 */
public record Names(
        Map<String, NamedCharacteristic> characteristics, Map<String, Expression> calculations, boolean consultation) {

    /** The words of the language, which name no characteristic and no calculation. */
    public static final Set<String> RESERVED = Set.of(
            "and", "or", "not", "if", "then", "else", "in", "between", "includes", "true", "false", "consultation");

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9_]*");

    public Names {
        characteristics = Collections.unmodifiableMap(new LinkedHashMap<>(characteristics));
        calculations = Collections.unmodifiableMap(new LinkedHashMap<>(calculations));
    }

    /**
     * Whether a characteristic or a calculation may be called so and be found by expressions: a small letter, then letters, digits
     * and underscores, and no word of the language.
     */
    public static boolean allows(String name) {
        return NAME.matcher(name).matches() && !RESERVED.contains(name);
    }

    /**
     * A characteristic as expressions see it.
     *
     * @param type of its value
     * @param properties types of the properties of its values, by name; empty unless it is a single choice
     */
    public record NamedCharacteristic(Type type, Map<String, Type> properties) {
        public NamedCharacteristic {
            properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        }
    }
}
