package dev.tandem.rules.guidance.lowering;

import java.math.BigDecimal;

/** A number on equal steps: what a customer states, or the length of a text. */
final class StatedNumber extends NumberDomain {

    private final BigDecimal min;
    private final BigDecimal step;
    private final int size;
    private final int none;

    /** @param none literal that it has no value */
    StatedNumber(Clauses clauses, BigDecimal min, BigDecimal step, int size, int none) {
        super(clauses);
        this.min = min;
        this.step = step;
        this.size = size;
        this.none = none;
    }

    @Override
    int size() {
        return size;
    }

    @Override
    BigDecimal value(int index) {
        return min.add(step.multiply(BigDecimal.valueOf(index)));
    }

    @Override
    int define(int index) {
        int literal = clauses.variable();
        clauses.define(none ^ 1, literal ^ 1);
        return literal;
    }
}
