package dev.tandem.rules.guidance.lowering;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of a single choice, by a literal each, of which exactly one holds. */
final class ChoiceDomain extends Domain {

    private final Clauses clauses;
    private final int[] values;
    private final Map<BitSet, Integer> known = new HashMap<>();

    /**
     * Without a value it counts as having the first one: what is asked then does not matter, but has one answer.
     *
     * @param none literal that it has no value
     */
    ChoiceDomain(Clauses clauses, int[] values, int none) {
        this.clauses = clauses;
        this.values = values.clone();
        this.values[0] = clauses.or(values[0], none);
    }

    @Override
    int size() {
        return values.length;
    }

    @Override
    Object fact(int index) {
        return index;
    }

    @Override
    int in(BitSet wanted) {
        int count = wanted.cardinality();
        if (count == 0) {
            return Clauses.FALSE;
        }
        if (count == 1) {
            return values[wanted.nextSetBit(0)];
        }
        if (count >= values.length - 1) {
            return count == values.length ? Clauses.TRUE : values[wanted.nextClearBit(0)] ^ 1;
        }
        Integer found = known.get(wanted);
        if (found != null) {
            return found;
        }
        int literal = clauses.variable();
        for (int i = 0; i < values.length; i++) {
            clauses.define(values[i] ^ 1, wanted.get(i) ? literal : literal ^ 1);
        }
        known.put((BitSet) wanted.clone(), literal);
        BitSet others = all();
        others.andNot(wanted);
        known.put(others, literal ^ 1);
        return literal;
    }

    @Override
    List<int[]> outside(BitSet unwanted) {
        return List.of(unwanted.cardinality() == values.length ? new int[0] : new int[] {in(unwanted) ^ 1});
    }
}
