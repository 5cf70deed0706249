package dev.tandem.rules.guidance.lowering;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An expression evaluated for every combination of what it depends on.
 *
 * @param outcomes by combination, the last dimension running fastest: of a flag 0 or 1, of a number the index of its value;
 *     {@link #NO_VALUE} where evaluation has none
 * @param values of a number, ascending; empty for a flag
 */
record Table(List<Dimension> dimensions, int[] outcomes, BigDecimal[] values) {

    static final int NO_VALUE = -1;

    boolean fails() {
        return IntStream.of(outcomes).anyMatch(outcome -> outcome == NO_VALUE);
    }

    Diagram satisfied(Clauses clauses) {
        return new Diagram(clauses, dimensions, combination -> outcomes[combination] == 1);
    }

    Diagram unsatisfied(Clauses clauses) {
        return new Diagram(clauses, dimensions, combination -> outcomes[combination] != 1);
    }

    /** Where it is satisfied or has no value. */
    Diagram notRefuted(Clauses clauses) {
        return new Diagram(clauses, dimensions, combination -> outcomes[combination] != 0);
    }

    Diagram failing(Clauses clauses) {
        return new Diagram(clauses, dimensions, combination -> outcomes[combination] == NO_VALUE);
    }

    Diagram atLeast(int index, Clauses clauses) {
        return new Diagram(clauses, dimensions, combination -> outcomes[combination] >= index);
    }
}
