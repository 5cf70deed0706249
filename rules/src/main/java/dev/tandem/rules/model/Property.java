package dev.tandem.rules.model;

import dev.tandem.rules.expression.Type;
import dev.tandem.rules.expression.Value;
import org.jspecify.annotations.Nullable;

/**
 * A fact about the values of a characteristic, declared once.
 *
 * @param type number, flag or the code of a named enumeration
 * @param unit UN/ECE Recommendation 20 code, where it has one
 * @param defaultValue what a value has that leaves it out: 0, false, or as declared
 */
public record Property(String name, Type type, @Nullable String unit, Value defaultValue) {}
