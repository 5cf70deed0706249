package dev.tandem.rules.model;

import dev.tandem.rules.expression.Type;
import dev.tandem.rules.expression.Value;
import org.jspecify.annotations.Nullable;

/**
 * A fact about the values of a characteristic, declared once.
 *
 * @param type number, flag or the code of a named enumeration
 * @param unit UN/ECE Recommendation 20 code, where it has one
 * @param defaultValue what a value has that leaves it out: 0, false, or as declared; null where each value states it
 */
public record Property(String name, Type type, @Nullable String unit, @Nullable Value defaultValue) {

    public Property {
        CodeRule.NAME.check("property", name);
        Invariants.that(!(type instanceof Type.Text) && !(type instanceof Type.Codes),
                "property '%s' is a number, a flag or a code of an enumeration, not %s", name, type);
        Invariants.optionalCode("unit of " + name, CodeRule.UNIT, unit);
        Invariants.that(defaultValue == null || Invariants.fits(type, defaultValue), "property '%s': the default %s does not fit %s",
                name, defaultValue, type);
    }
}
