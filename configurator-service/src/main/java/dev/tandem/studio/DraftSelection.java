package dev.tandem.studio;

import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is chosen of one characteristic in a configuration that shows something. */
record DraftSelection(String characteristic, @Nullable String code, @Nullable List<String> codes, @Nullable BigDecimal number, @Nullable String text) {

    /** In the order of the line; what only another version has comes last. */
    static List<DraftSelection> of(Selections selections, ProductLineVersion version) {
        List<String> order = version.characteristics().stream().map(one -> one.code()).toList();
        return selections.values().entrySet().stream()
                .sorted(java.util.Comparator.comparingInt((Map.Entry<String, Value> one) -> order.contains(one.getKey()) ? order.indexOf(one.getKey()) : order.size())
                        .thenComparing(Map.Entry::getKey))
                .map(one -> of(one.getKey(), one.getValue()))
                .toList();
    }

    private static DraftSelection of(String characteristic, Value value) {
        return switch (value) {
            case Value.Code(String code) -> new DraftSelection(characteristic, code, null, null, null);
            case Value.Codes(var codes) -> new DraftSelection(characteristic, null, codes.stream().sorted().toList(), null, null);
            case Value.Number(BigDecimal number) -> new DraftSelection(characteristic, null, null, number, null);
            case Value.Text(String text) -> new DraftSelection(characteristic, null, null, null, text);
            case Value.Flag(boolean flag) -> new DraftSelection(characteristic, Boolean.toString(flag), null, null, null);
        };
    }
}
