package dev.tandem.rules.model;

import dev.tandem.rules.expression.Expression;
import org.jspecify.annotations.Nullable;

/** A named formula, usable in rules, prices, steps and messages. */
public record Calculation(String name, LocalizedText label, Expression expression, @Nullable String unit) {

    public Calculation {
        CodeRule.NAME.check("calculation", name);
        Invariants.optionalCode("unit of " + name, CodeRule.UNIT, unit);
    }
}
