package dev.tandem.rules.guidance;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The states of one characteristic.
 *
 * @param applies whether it has a value at all in what is shown
 * @param values of a choice, or of a number of at most {@link #MOST_VALUES} values, in declared order; empty for others
 * @param min lowest possible value of a number; null for others, and where no value is possible
 * @param max highest possible value of a number; null for others, and where no value is possible
 */
public record CharacteristicGuidance(
        String characteristic, boolean applies, List<ValueGuidance> values, @Nullable BigDecimal min, @Nullable BigDecimal max) {

    /** A number with more values has its range told, not its values. */
    public static final int MOST_VALUES = 200;

    public CharacteristicGuidance {
        values = List.copyOf(values);
    }
}
