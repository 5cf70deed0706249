package dev.tandem.rules.guidance.lowering;

import java.math.BigDecimal;
import java.util.function.IntUnaryOperator;

/** A number that follows from others: its possible values, and how to make the literal that it is at least one of them. */
final class KnownNumber extends NumberDomain {

    private final BigDecimal[] values;
    private final IntUnaryOperator atLeast;

    /**
     * @param values ascending
     * @param atLeast literal that it has at least the value with this index
     */
    KnownNumber(Clauses clauses, BigDecimal[] values, IntUnaryOperator atLeast) {
        super(clauses);
        this.values = values;
        this.atLeast = atLeast;
    }

    @Override
    int size() {
        return values.length;
    }

    @Override
    BigDecimal value(int index) {
        return values[index];
    }

    @Override
    int define(int index) {
        return atLeast.applyAsInt(index);
    }
}
