package dev.tandem.rules.evaluation;

import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.CharacteristicValue;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.LocalizedText;
import dev.tandem.rules.model.VersionLayout;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The lines that a price or footprint rule contributes for these facts. */
interface ChosenLines {

    List<Line> of(FlatFacts facts);

    record Line(String source, LocalizedText label, BigDecimal amount) {}

    /** One line for every chosen value that declares the property. */
    static ChosenLines of(String rule, String property, VersionLayout layout) {
        return facts -> {
            List<Line> lines = new ArrayList<>();
            for (Characteristic characteristic : layout.characteristics()) {
                if (characteristic instanceof ChoiceCharacteristic choice) {
                    chosen(choice, facts.at(layout.slot(choice.code())))
                            .forEach(value -> {
                                if (value.properties().get(property) instanceof Value.Number(BigDecimal amount)) {
                                    lines.add(new Line(
                                            rule + ":" + choice.code() + "." + value.code(), value.label(), amount));
                                }
                            });
                }
            }
            return lines;
        };
    }

    /** The chosen values of a choice, by what stands in its slot. */
    static List<CharacteristicValue> chosen(ChoiceCharacteristic choice, @Nullable Object laidOut) {
        IntStream ordinals =
                switch (laidOut) {
                    case Integer ordinal -> IntStream.of(ordinal);
                    case BitSet members -> members.stream();
                    case null, default -> IntStream.empty();
                };
        return ordinals.mapToObj(choice.values()::get).toList();
    }
}
