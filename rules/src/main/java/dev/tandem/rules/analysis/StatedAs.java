package dev.tandem.rules.analysis;

import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.lowering.FiniteCharacteristic;
import dev.tandem.rules.guidance.lowering.FiniteLine;
import dev.tandem.rules.guidance.lowering.TextQuestion;
import dev.tandem.rules.model.Selections;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Selections as literals: a characteristic that is not selected has no value. */
final class StatedAs {

    private StatedAs() {}

    /** @param codes of the characteristics that it is said of */
    static int[] literals(FiniteLine line, Set<String> codes, Selections selections) {
        List<Integer> literals = new ArrayList<>();
        Map<String, String> texts = new HashMap<>();
        for (FiniteCharacteristic characteristic : line.characteristics()) {
            String code = characteristic.characteristic().code();
            if (codes.contains(code)) {
                Value value = selections.of(code).orElse(null);
                literals.add(value == null ? characteristic.stated() ^ 1 : characteristic.stated());
                if (value instanceof Value.Text(String text)) {
                    texts.put(code, text);
                } else if (value != null) {
                    add(characteristic, value, literals);
                }
            }
        }
        for (TextQuestion question : line.questions()) {
            if (texts.keySet().containsAll(question.texts())) {
                literals.add(question.answer().test(texts) ? question.literal() : question.literal() ^ 1);
            }
        }
        return literals.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void add(FiniteCharacteristic characteristic, Value value, List<Integer> literals) {
        switch (characteristic) {
            case FiniteCharacteristic.Single single when value instanceof Value.Code(String code) ->
                literals.add(single.chosen()[single.characteristic().domain().ordinal(code)]);
            case FiniteCharacteristic.Multiple multiple when value instanceof Value.Codes(Set<String> chosen) -> {
                for (int i = 0; i < multiple.chosen().length; i++) {
                    boolean in = chosen.contains(multiple.characteristic().values().get(i).code());
                    literals.add(in ? multiple.chosen()[i] : multiple.chosen()[i] ^ 1);
                }
            }
            case FiniteCharacteristic.Number number when value instanceof Value.Number(BigDecimal chosen) -> {
                for (int literal : number.ranges().deciding(number.ranges().range(chosen))) {
                    literals.add(literal);
                }
            }
            default -> throw new IllegalArgumentException(characteristic.characteristic().code() + " cannot be " + value);
        }
    }
}
