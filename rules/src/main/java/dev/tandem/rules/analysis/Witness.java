package dev.tandem.rules.analysis;

import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.lowering.FiniteCharacteristic;
import dev.tandem.rules.guidance.lowering.OpenLine;
import dev.tandem.rules.guidance.lowering.Ranges;
import dev.tandem.rules.model.NumberCharacteristic;
import dev.tandem.rules.model.Selections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/** Reads complete configurations out of solutions: of a number the value that its range has nearest to the default, of a text any that is so. */
final class Witness {

    private final OpenLine.Closed closed;

    Witness(OpenLine.Closed closed) {
        this.closed = closed;
    }

    Selections in(IntPredicate solution) {
        Map<String, String> texts = closed.texts().apply(solution);
        Map<String, Value> values = new HashMap<>();
        for (FiniteCharacteristic characteristic : closed.line().characteristics()) {
            if (characteristic.stated(solution)) {
                values.put(characteristic.characteristic().code(), value(characteristic, solution, texts));
            }
        }
        return new Selections(values);
    }

    private static Value value(FiniteCharacteristic characteristic, IntPredicate solution, Map<String, String> texts) {
        return switch (characteristic) {
            case FiniteCharacteristic.Single single -> single.in(solution);
            case FiniteCharacteristic.Multiple multiple -> multiple.in(solution);
            case FiniteCharacteristic.Number number -> {
                Ranges ranges = number.ranges();
                NumberCharacteristic characteristicOf = number.characteristic();
                int target = characteristicOf.defaultValue() == null ? 0 : ranges.index(characteristicOf.defaultValue());
                yield new Value.Number(ranges.value(ranges.nearest(ranges.range(solution), target)));
            }
            case FiniteCharacteristic.Text text -> new Value.Text(texts.get(text.characteristic().code()));
        };
    }
}
