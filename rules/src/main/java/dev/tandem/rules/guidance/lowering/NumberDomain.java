package dev.tandem.rules.guidance.lowering;

import dev.tandem.rules.guidance.engine.Literals;
import dev.tandem.rules.guidance.engine.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The values that a number can have, ascending. Order literals come into being where somebody asks for them; what nobody asks about
 * tells no values apart.
 */
abstract non-sealed class NumberDomain extends Domain {

    private static final int MOST_CLAUSES = 4;

    final Clauses clauses;
    private final TreeMap<Integer, Integer> thresholds = new TreeMap<>();
    private final Map<BitSet, Integer> known = new HashMap<>();

    NumberDomain(Clauses clauses) {
        this.clauses = clauses;
    }

    abstract BigDecimal value(int index);

    /** Makes the literal that the value has at least this index, which is neither 0 nor beyond the last. */
    abstract int define(int index);

    @Override
    Object fact(int index) {
        return value(index);
    }

    /** The literal that the value has at least this index. */
    final int atLeast(int index) {
        if (index <= 0) {
            return Clauses.TRUE;
        }
        if (index >= size()) {
            return Clauses.FALSE;
        }
        Integer literal = thresholds.get(index);
        if (literal == null) {
            literal = define(index);
            chain(index, literal);
            thresholds.put(index, literal);
        }
        return literal;
    }

    private void chain(int index, int literal) {
        Map.Entry<Integer, Integer> below = thresholds.lowerEntry(index);
        Map.Entry<Integer, Integer> above = thresholds.higherEntry(index);
        if (below != null && below.getValue() != literal) {
            clauses.define(literal ^ 1, below.getValue());
        }
        if (above != null && above.getValue() != literal) {
            clauses.define(above.getValue() ^ 1, literal);
        }
    }

    /** The indices at which a distinguished range of values begins, with their literals; 0 is not among them. */
    final TreeMap<Integer, Integer> thresholds() {
        return thresholds;
    }

    /** The first index whose value is at least, or above, a number; the size where there is none. */
    final int first(BigDecimal number, boolean above) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = value(middle).compareTo(number);
            if (order > 0 || order == 0 && !above) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    @Override
    final int in(BitSet values) {
        Integer found = known.get(values);
        if (found == null) {
            found = find(values);
            known.put((BitSet) values.clone(), found);
        }
        return found;
    }

    private int find(BitSet values) {
        BitSet others = all();
        others.andNot(values);
        List<int[]> ranges = ranges(values);
        List<int[]> gaps = ranges(others);
        boolean negated = gaps.size() < ranges.size();
        int[] parts = (negated ? gaps : ranges).stream()
                .mapToInt(range -> clauses.and(atLeast(range[0]), atLeast(range[1]) ^ 1))
                .toArray();
        return negated ? clauses.or(parts) ^ 1 : clauses.or(parts);
    }

    @Override
    final List<int[]> outside(BitSet values) {
        List<int[]> ranges = ranges(values);
        if (ranges.size() > MOST_CLAUSES) {
            return List.of(new int[] {in(values) ^ 1});
        }
        return ranges.stream()
                .map(range -> new int[] {atLeast(range[0]) ^ 1, atLeast(range[1])})
                .toList();
    }

    /** From each first index to the one behind the last. */
    private static List<int[]> ranges(BitSet values) {
        List<int[]> ranges = new ArrayList<>();
        for (int from = values.nextSetBit(0); from >= 0; from = values.nextSetBit(values.nextClearBit(from))) {
            ranges.add(new int[] {from, values.nextClearBit(from)});
        }
        return ranges;
    }

    /** The number times 10^scale as a term of sums. */
    final Term term(int scale) {
        long[] values = new long[size()];
        int[] atLeast = new int[size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(i).setScale(scale).unscaledValue().longValueExact();
            atLeast[i] = i == 0 ? Literals.NONE : atLeast(i);
        }
        return new Term(values, atLeast);
    }
}
