package dev.tandem.rules.guidance;

import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.lowering.FiniteCharacteristic;
import dev.tandem.rules.guidance.lowering.FiniteLine;
import dev.tandem.rules.guidance.lowering.Ranges;
import dev.tandem.rules.model.Selections;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Reads selections out of solutions. */
final class Reading {

    private final FiniteLine line;

    Reading(FiniteLine line) {
        this.line = line;
    }

    /** What a solution selects: of a number that is open the value that its range has nearest to the default. */
    Selections selections(IntPredicate solution, Bound bound) {
        Map<String, Value> values = new HashMap<>();
        for (FiniteCharacteristic characteristic : line.characteristics()) {
            String code = characteristic.characteristic().code();
            Value value = characteristic.stated(solution) ? value(characteristic, solution, bound) : null;
            if (value != null) {
                values.put(code, value);
            }
        }
        return new Selections(values);
    }

    private static @Nullable Value value(FiniteCharacteristic characteristic, IntPredicate solution, Bound bound) {
        String code = characteristic.characteristic().code();
        if (characteristic.characteristic().personal() && characteristic.characteristic().proposed() == null
                && bound.decided().of(code).isEmpty()) {
            return null;
        }
        return switch (characteristic) {
            case FiniteCharacteristic.Single single -> single.in(solution);
            case FiniteCharacteristic.Multiple multiple -> multiple.in(solution);
            case FiniteCharacteristic.Number number -> new Value.Number(decided(number, bound) instanceof BigDecimal stated
                    ? stated : number(number, solution));
            case FiniteCharacteristic.Text _ -> new Value.Text(bound.texts().getOrDefault(code, ""));
        };
    }

    /** The number that is decided or stated, or null. */
    static @Nullable BigDecimal decided(FiniteCharacteristic.Number number, Bound bound) {
        if (bound.decided().of(number.characteristic().code()).orElse(null)
                instanceof Decision.Exactly(Value.Number(BigDecimal stated))) {
            return stated;
        }
        return number.characteristic().personal() ? number.characteristic().defaultValue() : null;
    }

    private static BigDecimal number(FiniteCharacteristic.Number number, IntPredicate solution) {
        Ranges ranges = number.ranges();
        return ranges.value(ranges.nearest(ranges.range(solution), Closeness.target(number)));
    }
}
