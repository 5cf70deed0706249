package dev.tandem.rules.guidance;

import dev.tandem.rules.expression.EvaluationException;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.Differences.Difference;
import dev.tandem.rules.guidance.Explaining.Showing;
import dev.tandem.rules.guidance.engine.Deadline;
import dev.tandem.rules.guidance.figures.Figures;
import dev.tandem.rules.guidance.figures.Figures.Figure;
import dev.tandem.rules.guidance.figures.Parts;
import dev.tandem.rules.guidance.lowering.FiniteLine;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.NumberCharacteristic;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.TextCharacteristic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says what each available value would change in price and footprint. Only what differs from what is shown is worked out again. */
final class Differing {

    private final FiniteLine line;
    private final Parts parts;
    private final Showing showing;

    Differing(FiniteLine line, Parts parts, Showing showing) {
        this.line = line;
        this.parts = parts;
        this.showing = showing;
    }

    /** @param electricity kgCO2e for one kWh */
    Differences of(Decisions decided, Guidance guidance, BigDecimal electricity, Deadline deadline) {
        Figures figures = new Figures(line.version(), parts, electricity);
        List<Difference> all = new ArrayList<>();
        Figure now;
        try {
            now = figures.of(parts.slots(guidance.shown()));
        } catch (EvaluationException noFigures) {
            return new Differences(all);
        }
        for (CharacteristicGuidance characteristic : guidance.characteristics()) {
            for (ValueGuidance value : characteristic.values()) {
                if (value.state() == State.AVAILABLE) {
                    Selections then = showing.shown(
                            decided.changed(Decisions.NONE.with(
                                    characteristic.characteristic(), chosen(characteristic.characteristic(), value.code()))),
                            deadline);
                    add(characteristic.characteristic(), value.code(), now, then, all);
                }
            }
        }
        return new Differences(all);
    }

    private void add(String characteristic, String code, Figure now, Selections then, List<Difference> all) {
        try {
            Figure figure = now.changed(parts.slots(then));
            all.add(new Difference(characteristic, code, figure.price().subtract(now.price()),
                    figure.footprint().subtract(now.footprint())));
        } catch (EvaluationException noFigures) {
            return;
        }
    }

    private Decision chosen(String code, String value) {
        Characteristic characteristic = line.version().characteristic(code).orElseThrow();
        return switch (characteristic) {
            case ChoiceCharacteristic choice when choice.multiple() -> new Decision.Members(Set.of(value), Set.of());
            case ChoiceCharacteristic _ -> new Decision.Exactly(new Value.Code(value));
            case NumberCharacteristic _ -> new Decision.Exactly(new Value.Number(new BigDecimal(value)));
            case TextCharacteristic _ -> throw new IllegalArgumentException("A text has no values: " + code);
        };
    }
}
