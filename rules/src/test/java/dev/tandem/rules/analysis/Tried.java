package dev.tandem.rules.analysis;

import dev.tandem.rules.model.Selections;
import java.math.BigDecimal;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A complete selection, tried: what is so about it, by number of constraint, of conditional rule, of place that may be without a value, and of step.
 *
 * @param price exact; null where it has no value
 */
record Tried(Selections selections, BitSet applies, BitSet violated, BitSet failing, BitSet speaking, BitSet whenHolds, BitSet counting,
        BitSet troubled, BitSet belowZero, BitSet noLevel, @Nullable BigDecimal price) {}
