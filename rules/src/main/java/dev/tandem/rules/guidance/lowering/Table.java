package dev.tandem.rules.guidance.lowering;

import java.math.BigDecimal;
import java.util.List;

/** What an expression is for every combination of what it depends on. */
final class Table {

    static final int NO_VALUE = -1;

    private final int combinations;
    private final BigDecimal[] values;
    private final Diagram diagram;

    /**
     * @param outcomes by combination, the last dimension running fastest: of a flag 0 or 1, of a number the index of its value;
     *     {@link #NO_VALUE} where evaluation has none
     * @param values of a number, ascending; empty for a flag
     */
    Table(Clauses clauses, List<Dimension> dimensions, int[] outcomes, BigDecimal[] values) {
        this(outcomes.length, new Diagram(clauses, dimensions, combination -> outcomes[combination]), values);
    }

    /** @param combinations that were told apart */
    Table(int combinations, Diagram diagram, BigDecimal[] values) {
        this.combinations = combinations;
        this.diagram = diagram;
        this.values = values;
    }

    int combinations() {
        return combinations;
    }

    BigDecimal[] values() {
        return values;
    }

    boolean fails() {
        return diagram.anywhere(outcome -> outcome == NO_VALUE);
    }

    Diagram satisfied() {
        return diagram.where(outcome -> outcome == 1);
    }

    Diagram unsatisfied() {
        return diagram.where(outcome -> outcome != 1);
    }

    /** Where it is satisfied or has no value. */
    Diagram notRefuted() {
        return diagram.where(outcome -> outcome != 0);
    }

    Diagram failing() {
        return diagram.where(outcome -> outcome == NO_VALUE);
    }

    Diagram atLeast(int index) {
        return diagram.where(outcome -> outcome >= index);
    }

    /** Every outcome at once. */
    Diagram all() {
        return diagram;
    }
}
