package dev.tandem.rules.model;

import dev.tandem.rules.expression.Expression;
import org.jspecify.annotations.Nullable;

/** A rule that adds kgCO2e to the footprint of one piece; each line is rounded half even to a gram. */
public sealed interface FootprintRule {

    String id();

    /** One line with an amount in kgCO2e. */
    record Amount(String id, LocalizedText label, Expression amount, @Nullable Expression when)
            implements FootprintRule {}

    /** For every chosen value that declares this number property (kgCO2e): one line, named after the value. */
    record OfValues(String id, String property) implements FootprintRule {}

    /** For every needed step its energy for one piece times the carbon factor of electricity. */
    record OfEnergy(String id) implements FootprintRule {}
}
