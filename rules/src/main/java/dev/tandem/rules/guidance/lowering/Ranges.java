package dev.tandem.rules.guidance.lowering;

import dev.tandem.rules.guidance.engine.Literals;
import dev.tandem.rules.guidance.engine.Term;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The values of a number that a customer states, in ranges that constraints tell apart: within one, each value is as good as another. */
public final class Ranges {

    /** Up to so many ranges each has a literal of its own. */
    static final int MOST_TOLD = 200;

    private final BigDecimal min;
    private final BigDecimal step;
    private final int size;
    private final BigDecimal[] values;
    private final String[] codes;
    private final int[] first;
    private final int[] atLeast;
    private final int[] within;
    private final int[] reaching;
    private final int[] below;
    private final int proposed;

    /**
     * @param proposed what the line proposes, or null
     * @param within makes the literal that the configuration has a value of a range, from its two order literals
     */
    Ranges(BigDecimal min, BigDecimal step, @Nullable BigDecimal proposed, StatedNumber number, IntBinaryOperator within) {
        this.min = min;
        this.step = step;
        this.size = number.size();
        values = new BigDecimal[size <= MOST_TOLD ? size : 0];
        Arrays.setAll(values, this::made);
        codes = Arrays.stream(values).map(BigDecimal::toPlainString).toArray(String[]::new);
        TreeMap<Integer, Integer> thresholds = number.thresholds();
        first = new int[thresholds.size() + 1];
        atLeast = new int[first.length];
        atLeast[0] = Clauses.TRUE;
        int range = 1;
        for (Map.Entry<Integer, Integer> threshold : thresholds.entrySet()) {
            first[range] = threshold.getKey();
            atLeast[range++] = threshold.getValue();
        }
        this.within = new int[first.length <= MOST_TOLD ? first.length : 0];
        for (int i = 0; i < this.within.length; i++) {
            this.within[i] = within.applyAsInt(atLeast[i], above(i) ^ 1);
        }
        boolean told = this.within.length > 0;
        this.reaching = told ? new int[0] : new int[first.length];
        this.below = told ? new int[0] : new int[first.length];
        for (int i = 0; i < reaching.length; i++) {
            reaching[i] = within.applyAsInt(atLeast[i], Clauses.TRUE);
            below[i] = within.applyAsInt(Clauses.TRUE, atLeast[i] ^ 1);
        }
        int home = proposed == null ? -1 : range(proposed);
        this.proposed = home < 0 ? Clauses.FALSE : within.applyAsInt(atLeast[home], above(home) ^ 1);
    }

    /** How many ranges there are. */
    public int count() {
        return first.length;
    }

    /** How many values there are. */
    public int values() {
        return size;
    }

    /** The value with this index, without trailing zeros. */
    public BigDecimal value(int index) {
        return values.length > 0 ? values[index] : made(index);
    }

    /** The same as a plain decimal string. */
    public String code(int index) {
        return codes.length > 0 ? codes[index] : made(index).toPlainString();
    }

    private BigDecimal made(int index) {
        BigDecimal value = min.add(step.multiply(BigDecimal.valueOf(index))).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** The range of a value that the number can have. */
    public int range(BigDecimal value) {
        int index = value.subtract(min).divideToIntegralValue(step).intValueExact();
        int found = Arrays.binarySearch(first, index);
        return found >= 0 ? found : -found - 2;
    }

    /** The index of the first value of a range. */
    public int first(int range) {
        return first[range];
    }

    /** The index of the last value of a range. */
    public int last(int range) {
        return range + 1 < first.length ? first[range + 1] - 1 : size - 1;
    }

    /** Literal that the number is in this range or above it. */
    public int atLeast(int range) {
        return atLeast[range];
    }

    private int above(int range) {
        return range + 1 < first.length ? atLeast[range + 1] : Clauses.FALSE;
    }

    /** Literals that decide that the number is in a range. */
    public int[] deciding(int range) {
        int below = atLeast[range];
        int above = above(range);
        return below == Clauses.TRUE
                ? above == Clauses.FALSE ? new int[0] : new int[] {above ^ 1}
                : above == Clauses.FALSE ? new int[] {below} : new int[] {below, above ^ 1};
    }

    /** Whether each range has a literal of its own: {@link #within}. */
    public boolean told() {
        return within.length > 0;
    }

    /** Literal that the configuration has a value of this range. */
    public int within(int range) {
        return within[range];
    }

    /** Literal that the configuration has a value of this range or above it; where ranges have no literals of their own. */
    public int reaching(int range) {
        return reaching[range];
    }

    /** Literal that the configuration has a value below this range; where ranges have no literals of their own. */
    public int below(int range) {
        return below[range];
    }

    /** Literal that the configuration has a value of the range in which what the line proposes lies; never true where it proposes none. */
    public int proposed() {
        return proposed;
    }

    /** The range in a solution. */
    public int range(IntPredicate solution) {
        int low = 0;
        int high = first.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (solution.test(atLeast[middle])) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The index of the value of a range that is nearest to a target. */
    public int nearest(int range, int target) {
        return Math.clamp(target, first(range), last(range));
    }

    /** The number as an integer for completions: of each range the index that is nearest to a target. */
    public Term nearestTo(int target) {
        long[] values = new long[first.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = nearest(i, target);
        }
        int[] literals = atLeast.clone();
        literals[0] = Literals.NONE;
        return new Term(values, literals);
    }

    /** The index of a value that the number can have. */
    public int index(BigDecimal value) {
        return value.subtract(min).divideToIntegralValue(step).intValueExact();
    }
}
