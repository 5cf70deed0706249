package dev.tandem.rules.model;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Type;
import org.jspecify.annotations.Nullable;

/** A rule that adds money to the net price of one piece. */
public sealed interface PriceRule {

    String id();

    /**
     * One line with an amount.
     *
     * @param when of type flag; null is always
     */
    record Amount(String id, LocalizedText label, Expression amount, @Nullable Expression when) implements PriceRule {
        public Amount {
            CodeRule.CODE.check("price rule", id);
            Invariants.type(id + ": amount", Type.NUMBER, amount);
            Invariants.type(id + ": when", Type.FLAG, when);
        }
    }

    /** For every chosen value of any choice that declares this number property: one line, named after the value. */
    record OfValues(String id, String property) implements PriceRule {
        public OfValues {
            CodeRule.CODE.check("price rule", id);
            CodeRule.NAME.check("property of " + id, property);
        }
    }
}
