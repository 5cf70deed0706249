package dev.tandem.rules.guidance.lowering;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;

/** A literal as a number: 0 or 1. */
final class FlagDomain extends Domain {

    private final int literal;

    FlagDomain(int literal) {
        this.literal = literal;
    }

    @Override
    int size() {
        return 2;
    }

    @Override
    Object fact(int index) {
        return index == 1 ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    @Override
    int in(BitSet values) {
        return values.get(1) ? values.get(0) ? Clauses.TRUE : literal : values.get(0) ? literal ^ 1 : Clauses.FALSE;
    }

    @Override
    List<int[]> outside(BitSet values) {
        return List.of(values.cardinality() == 2 ? new int[0] : new int[] {in(values) ^ 1});
    }
}
