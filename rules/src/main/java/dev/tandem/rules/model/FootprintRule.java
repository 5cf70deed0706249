package dev.tandem.rules.model;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Type;
import org.jspecify.annotations.Nullable;

/** A rule that adds kgCO2e to the footprint of one piece; each line is rounded half even to a gram. */
public sealed interface FootprintRule {

    String id();

    /** One line with an amount in kgCO2e. */
    record Amount(String id, LocalizedText label, Expression amount, @Nullable Expression when)
            implements FootprintRule {
        public Amount {
            CodeRule.CODE.check("footprint rule", id);
            Invariants.type(id + ": amount", Type.NUMBER, amount);
            Invariants.type(id + ": when", Type.FLAG, when);
        }
    }

    /** For every chosen value that declares this number property (kgCO2e): one line, named after the value. */
    record OfValues(String id, String property) implements FootprintRule {
        public OfValues {
            CodeRule.CODE.check("footprint rule", id);
            CodeRule.NAME.check("property of " + id, property);
        }
    }

    /** For every needed step its energy for one piece times the carbon factor of electricity. */
    record OfEnergy(String id) implements FootprintRule {
        public OfEnergy {
            CodeRule.CODE.check("footprint rule", id);
        }
    }
}
