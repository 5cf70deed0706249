package dev.tandem.rules.evaluation;

import dev.tandem.rules.expression.CompiledExpression;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.ExpressionCompiler;
import dev.tandem.rules.expression.Mentions;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.VersionLayout;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** Lays selections out as facts: a characteristic that does not apply has no value, a text left out is empty. */
final class Applicability {

    private record Slot(int index, String code, boolean text, @Nullable CompiledExpression appliesWhen, int[] mentions) {}

    private final VersionLayout layout;
    private final ExpressionCompiler compiler;
    private final List<Slot> order = new ArrayList<>();

    Applicability(VersionLayout layout, ExpressionCompiler compiler) {
        this.layout = layout;
        this.compiler = compiler;
        SequencedSet<Characteristic> ordered = new LinkedHashSet<>();
        layout.characteristics().forEach(characteristic -> preconditionsFirst(characteristic, ordered));
        ordered.forEach(characteristic -> order.add(slot(characteristic)));
    }

    private void preconditionsFirst(Characteristic characteristic, SequencedSet<Characteristic> ordered) {
        Expression appliesWhen = characteristic.appliesWhen();
        if (!ordered.contains(characteristic) && appliesWhen != null) {
            Mentions.of(appliesWhen)
                    .forEach(code -> preconditionsFirst(layout.characteristics().get(layout.slot(code)), ordered));
        }
        ordered.add(characteristic);
    }

    private Slot slot(Characteristic characteristic) {
        int index = layout.slot(characteristic.code());
        Expression appliesWhen = characteristic.appliesWhen();
        return appliesWhen == null
                ? new Slot(index, characteristic.code(), layout.isText(index), null, new int[0])
                : new Slot(
                        index,
                        characteristic.code(),
                        layout.isText(index),
                        compiler.compile(appliesWhen),
                        layout.slots(Mentions.of(appliesWhen)));
    }

    /** @throws IllegalArgumentException a selection names what the version does not have */
    FlatFacts facts(Selections selections) {
        return facts(selections, new BitSet());
    }

    /** @param applying receives the slots of the characteristics that apply */
    FlatFacts facts(Selections selections, BitSet applying) {
        @Nullable Object[] slots = new Object[layout.slots()];
        FlatFacts facts = new FlatFacts(slots, compiler.calculations());
        Map<String, Value> values = selections.values();
        for (Slot slot : order) {
            CompiledExpression appliesWhen = slot.appliesWhen();
            if (appliesWhen == null || (facts.decided(slot.mentions()) && appliesWhen.test(facts))) {
                applying.set(slot.index());
                Value value = values.get(slot.code());
                slots[slot.index()] = value != null ? laidOut(slot.code(), value) : slot.text() ? "" : null;
            }
        }
        return facts;
    }

    private Object laidOut(String characteristic, Value value) {
        return switch (value) {
            case Value.Number number -> number.number();
            case Value.Text text -> text.text();
            case Value.Code code -> layout.ordinal(characteristic, code.code());
            case Value.Codes codes -> {
                BitSet members = new BitSet();
                codes.codes().forEach(code -> members.set(layout.ordinal(characteristic, code)));
                yield members;
            }
            case Value.Flag flag -> throw new IllegalArgumentException(characteristic + " is no flag");
        };
    }
}
