package dev.tandem.rules.guidance.lowering;

import dev.tandem.rules.guidance.engine.Literals;
import dev.tandem.rules.guidance.engine.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * A part of a figure: one of its values, by order literals; 0 where it does not count.
 *
 * @param sign 1 or -1: whether it is added or taken off
 * @param values ascending
 * @param atLeast for each value the literal that the amount is at least it; the first is not used
 */
public record Amount(int sign, BigDecimal[] values, int[] atLeast) {

    /** The digits after the point that its values need. */
    public int scale() {
        int scale = 0;
        for (BigDecimal value : values) {
            scale = Math.max(scale, value.stripTrailingZeros().scale());
        }
        return scale;
    }

    /** The largest absolute value. */
    public BigDecimal largest() {
        return values[0].abs().max(values[values.length - 1].abs());
    }

    /** As an integer of this many digits after the point, rounded down where it has more. */
    public Term term(int scale) {
        long[] scaled = new long[values.length];
        int[] literals = new int[values.length];
        int kept = 0;
        for (int i = 0; i < values.length; i++) {
            long value = values[i].setScale(scale, RoundingMode.FLOOR).unscaledValue().longValueExact();
            if (kept == 0 || value > scaled[kept - 1]) {
                scaled[kept] = value;
                literals[kept++] = i == 0 ? Literals.NONE : atLeast[i];
            }
        }
        return new Term(Arrays.copyOf(scaled, kept), Arrays.copyOf(literals, kept));
    }
}
