package dev.tandem.rules.guidance;

import dev.tandem.rules.expression.EvaluationException;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.Differences.Difference;
import dev.tandem.rules.guidance.engine.Deadline;
import dev.tandem.rules.guidance.engine.Solver;
import dev.tandem.rules.guidance.figures.Figures;
import dev.tandem.rules.guidance.figures.Figures.Figure;
import dev.tandem.rules.guidance.figures.Parts;
import dev.tandem.rules.guidance.lowering.FiniteLine;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.NumberCharacteristic;
import dev.tandem.rules.model.TextCharacteristic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what each available value would change in price and footprint. The search for what would be shown goes on from what is shown, and only the
 * figures that differ are worked out again.
 */
final class Differing {

    private final FiniteLine line;
    private final Slots slots;
    private final Parts parts;
    private final Solver solver;
    private final Closeness closeness;
    private final Reading reading;

    Differing(FiniteLine line, Slots slots, Parts parts, Solver solver, Closeness closeness, Reading reading) {
        this.line = line;
        this.slots = slots;
        this.parts = parts;
        this.solver = solver;
        this.closeness = closeness;
        this.reading = reading;
    }

    /**
     * @param guidance of these decisions
     * @param electricity kgCO2e for one kWh
     */
    Differences of(Decisions decided, Guidance guidance, BigDecimal electricity, Deadline deadline) {
        Bound bound = slots.bind(decided);
        List<Difference> all = new ArrayList<>();
        solver.within(deadline);
        try {
            Figure now = new Figures(line.version(), parts, electricity).of(parts.slots(guidance.shown()));
            closeness.aside(bound);
            for (boolean open : new boolean[] {true, false}) {
                for (CharacteristicGuidance characteristic : guidance.characteristics()) {
                    values(characteristic, decided, bound, open, now, all);
                }
            }
        } catch (EvaluationException noFigures) {
            return new Differences(List.of());
        }
        return new Differences(all);
    }

    private void values(CharacteristicGuidance guidance, Decisions decided, Bound bound, boolean open, Figure now, List<Difference> all) {
        int first = slots.of(slots.index(guidance.characteristic()));
        int @Nullable [] shown = null;
        for (int i = 0; i < guidance.values().size(); i++) {
            ValueGuidance value = guidance.values().get(i);
            int slot = slots.all().get(first).member() < 0 ? first : first + i;
            if (value.state() == State.AVAILABLE && open != bound.has(slot)) {
                Bound then = slots.bind(decided.changed(
                        Decisions.NONE.with(guidance.characteristic(), choosing(guidance.characteristic(), value.code()))));
                if (shown == null && !open || first != slot && !open) {
                    closeness.aside(bound.open(slot));
                }
                if (shown == null || !Arrays.equals(shown, then.bySlot()[slot])) {
                    closeness.beyond(then);
                    shown = then.bySlot()[slot];
                }
                add(guidance.characteristic(), value.code(), now, then, all);
            }
        }
    }

    private void add(String characteristic, String code, Figure now, Bound then, List<Difference> all) {
        try {
            Figure figure = now.changed(parts.slots(reading.selections(solver::isTrue, then)));
            all.add(new Difference(characteristic, code, figure.price().subtract(now.price()),
                    figure.footprint().subtract(now.footprint())));
        } catch (EvaluationException noFigures) {
            return;
        }
    }

    private Decision choosing(String code, String value) {
        Characteristic characteristic = line.version().characteristic(code).orElseThrow();
        return switch (characteristic) {
            case ChoiceCharacteristic choice when choice.multiple() -> new Decision.Members(Set.of(value), Set.of());
            case ChoiceCharacteristic _ -> new Decision.Exactly(new Value.Code(value));
            case NumberCharacteristic _ -> new Decision.Exactly(new Value.Number(new BigDecimal(value)));
            case TextCharacteristic _ -> throw new IllegalArgumentException("A text has no values: " + code);
        };
    }
}
