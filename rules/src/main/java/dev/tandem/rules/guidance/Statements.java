package dev.tandem.rules.guidance;

import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.engine.Deadline;
import dev.tandem.rules.guidance.lowering.FiniteCharacteristic;
import dev.tandem.rules.guidance.lowering.FiniteLine;
import dev.tandem.rules.guidance.lowering.Ranges;
import dev.tandem.rules.model.CharacteristicValue;
import dev.tandem.rules.model.Selections;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** States the state of each value. */
final class Statements {

    private final FiniteLine line;
    private final Slots slots;
    private final Possibilities possibilities;
    private Bound bound;

    Statements(FiniteLine line, Slots slots) {
        this.line = line;
        this.slots = slots;
        this.possibilities = new Possibilities(line, slots);
        this.bound = slots.bind(Decisions.NONE);
    }

    /** Takes these decisions; false where they have no solution. */
    boolean decide(Bound decided, Deadline deadline) {
        bound = decided;
        return possibilities.decide(decided, deadline);
    }

    CharacteristicGuidance of(int index, Selections shown, boolean applies) {
        String code = line.characteristics().get(index).characteristic().code();
        return switch (line.characteristics().get(index)) {
            case FiniteCharacteristic.Single single ->
                new CharacteristicGuidance(code, applies, single(single, slots.of(index), shown), null, null);
            case FiniteCharacteristic.Multiple multiple ->
                new CharacteristicGuidance(code, applies, multiple(multiple, slots.of(index), shown), null, null);
            case FiniteCharacteristic.Number number -> number(number, slots.of(index), shown, applies);
            case FiniteCharacteristic.Text text -> throw new IllegalArgumentException("A text has no states: " + text);
        };
    }

    private List<ValueGuidance> single(FiniteCharacteristic.Single single, int slot, Selections shown) {
        BitSet possible = possible(single.chosen());
        boolean only = !bound.has(slot) && possible.cardinality() == 1 && !mayBeMissing(single.stated());
        Value now = shown.of(single.characteristic().code()).orElse(null);
        List<ValueGuidance> values = new ArrayList<>();
        for (int i = 0; i < single.values().length; i++) {
            String code = single.characteristic().values().get(i).code();
            State state = bound.has(slot) && bound.bySlot()[slot][0] == single.values()[i]
                    ? State.SELECTED
                    : possible.get(i) ? only ? State.IMPLIED : State.AVAILABLE : State.EXCLUDED;
            values.add(new ValueGuidance(code, state, now instanceof Value.Code(String chosen) && chosen.equals(code)));
        }
        return values;
    }

    private BitSet possible(int[] literals) {
        BitSet possible = new BitSet(literals.length);
        for (int i = 0; i < literals.length; i++) {
            possible.set(i, possibilities.asked(literals[i]));
        }
        return possible;
    }

    private boolean mayBeMissing(int stated) {
        return stated != FiniteLine.TRUE && possibilities.asked(stated ^ 1);
    }

    private List<ValueGuidance> multiple(FiniteCharacteristic.Multiple multiple, int firstSlot, Selections shown) {
        Value now = shown.of(multiple.characteristic().code()).orElse(null);
        List<ValueGuidance> values = new ArrayList<>();
        for (int member = 0; member < multiple.members().length; member++) {
            CharacteristicValue value = multiple.characteristic().values().get(member);
            values.add(new ValueGuidance(value.code(), member(multiple, member, firstSlot + member),
                    now instanceof Value.Codes(var codes) && codes.contains(value.code())));
        }
        return values;
    }

    private State member(FiniteCharacteristic.Multiple multiple, int member, int slot) {
        int chosen = multiple.chosen()[member];
        if (bound.has(slot) && bound.bySlot()[slot][0] == multiple.members()[member]) {
            return State.SELECTED;
        }
        if (!possibilities.asked(chosen)) {
            return State.EXCLUDED;
        }
        return bound.has(slot) || possibilities.asked(chosen ^ 1) ? State.AVAILABLE : State.IMPLIED;
    }

    private CharacteristicGuidance number(FiniteCharacteristic.Number number, int slot, Selections shown, boolean applies) {
        String code = number.characteristic().code();
        Ranges ranges = number.ranges();
        if (!ranges.told()) {
            return possibilities.possible(slot, number.stated())
                    ? new CharacteristicGuidance(code, applies, List.of(), ranges.value(ranges.first(lowest(number, slot))),
                            ranges.value(ranges.last(highest(number, slot))))
                    : new CharacteristicGuidance(code, applies, List.of(), null, null);
        }
        BitSet possible = new BitSet(ranges.count());
        for (int range = 0; range < ranges.count(); range++) {
            possible.set(range, possibilities.asked(ranges.within(range)));
        }
        List<ValueGuidance> values = ranges.values() <= CharacteristicGuidance.MOST_VALUES
                ? values(number, possible, shown.of(code).orElse(null)) : List.of();
        return possible.isEmpty()
                ? new CharacteristicGuidance(code, applies, values, null, null)
                : new CharacteristicGuidance(code, applies, values, ranges.value(ranges.first(possible.nextSetBit(0))),
                        ranges.value(ranges.last(possible.length() - 1)));
    }

    private List<ValueGuidance> values(FiniteCharacteristic.Number number, BitSet possible, @Nullable Value now) {
        Ranges ranges = number.ranges();
        BigDecimal decided = Reading.decided(number, bound);
        int last = possible.isEmpty() ? 0 : possible.length() - 1;
        boolean only = decided == null && possible.cardinality() == 1 && ranges.first(last) == ranges.last(last)
                && !mayBeMissing(number.stated());
        List<ValueGuidance> values = new ArrayList<>();
        for (int range = 0; range < ranges.count(); range++) {
            for (int index = ranges.first(range); index <= ranges.last(range); index++) {
                BigDecimal value = ranges.value(index);
                State state = decided != null && decided.compareTo(value) == 0
                        ? State.SELECTED
                        : possible.get(range) ? only ? State.IMPLIED : State.AVAILABLE : State.EXCLUDED;
                values.add(new ValueGuidance(value.toPlainString(), state,
                        now instanceof Value.Number(BigDecimal chosen) && chosen.compareTo(value) == 0));
            }
        }
        return values;
    }

    /** The lowest possible range, by halving: whether there is a value below a range is one question. */
    private int lowest(FiniteCharacteristic.Number number, int slot) {
        int low = 0;
        int high = number.ranges().count() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (possibilities.possible(slot, number.ranges().below(middle + 1))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private int highest(FiniteCharacteristic.Number number, int slot) {
        int low = 0;
        int high = number.ranges().count() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (possibilities.possible(slot, number.ranges().reaching(middle))) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
