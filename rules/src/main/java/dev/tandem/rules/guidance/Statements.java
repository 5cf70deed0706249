package dev.tandem.rules.guidance;

import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.engine.Deadline;
import dev.tandem.rules.guidance.lowering.FiniteCharacteristic;
import dev.tandem.rules.guidance.lowering.FiniteLine;
import dev.tandem.rules.guidance.lowering.Ranges;
import dev.tandem.rules.model.Selections;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** States the state of each value. */
final class Statements {

    private static final State[] STATES = State.values();
    private static final byte[] NONE = {};

    private final FiniteLine line;
    private final Slots slots;
    private final Possibilities possibilities;
    private final @Nullable CharacteristicGuidance[] told;
    /** Of what is told last: by value its state and whether it is shown. */
    private final byte[][] toldStates;
    private Bound bound;

    Statements(FiniteLine line, Slots slots) {
        this.line = line;
        this.slots = slots;
        this.possibilities = new Possibilities(line, slots);
        this.told = new @Nullable CharacteristicGuidance[line.characteristics().size()];
        this.toldStates = new byte[told.length][];
        this.bound = slots.bind(Decisions.NONE);
    }

    /** Takes these decisions; false where they have no solution. */
    boolean decide(Bound decided, Deadline deadline) {
        bound = decided;
        return possibilities.decide(decided, deadline);
    }

    /** What is told of a characteristic: the same object as the last time where nothing about it has changed. */
    CharacteristicGuidance of(int index, Selections shown, boolean applies) {
        FiniteCharacteristic characteristic = line.characteristics().get(index);
        Value now = shown.of(characteristic.characteristic().code()).orElse(null);
        int slot = slots.of(index);
        return switch (characteristic) {
            case FiniteCharacteristic.Single single -> told(index, applies, single(single, slot, now),
                    value -> single.characteristic().values().get(value).code(), null, null);
            case FiniteCharacteristic.Multiple multiple -> told(index, applies, multiple(multiple, slot, now),
                    value -> multiple.characteristic().values().get(value).code(), null, null);
            case FiniteCharacteristic.Number number -> number(index, number, slot, now, applies);
            case FiniteCharacteristic.Text text -> throw new IllegalArgumentException("A text has no states: " + text);
        };
    }

    private CharacteristicGuidance told(
            int index, boolean applies, byte[] states, IntFunction<String> code, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        CharacteristicGuidance before = told[index];
        if (before == null || before.applies() != applies || !Arrays.equals(states, toldStates[index])
                || !Objects.equals(before.min(), min) || !Objects.equals(before.max(), max)) {
            List<ValueGuidance> values = new ArrayList<>(states.length);
            for (int value = 0; value < states.length; value++) {
                values.add(new ValueGuidance(code.apply(value), STATES[states[value] >> 1], (states[value] & 1) != 0));
            }
            before = new CharacteristicGuidance(line.characteristics().get(index).characteristic().code(), applies, values, min, max);
            told[index] = before;
            toldStates[index] = states;
        }
        return before;
    }

    private static byte stated(State state, boolean shown) {
        return (byte) (state.ordinal() << 1 | (shown ? 1 : 0));
    }

    private byte[] single(FiniteCharacteristic.Single single, int slot, @Nullable Value now) {
        BitSet possible = possible(single.chosen());
        boolean only = !bound.has(slot) && possible.cardinality() == 1 && !mayBeMissing(single.stated());
        byte[] states = new byte[single.values().length];
        for (int i = 0; i < states.length; i++) {
            State state = bound.has(slot) && bound.bySlot()[slot][0] == single.values()[i]
                    ? State.SELECTED
                    : possible.get(i) ? only ? State.IMPLIED : State.AVAILABLE : State.EXCLUDED;
            states[i] = stated(state, now instanceof Value.Code(String chosen)
                    && chosen.equals(single.characteristic().values().get(i).code()));
        }
        return states;
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

    private byte[] multiple(FiniteCharacteristic.Multiple multiple, int firstSlot, @Nullable Value now) {
        byte[] states = new byte[multiple.members().length];
        for (int member = 0; member < states.length; member++) {
            states[member] = stated(member(multiple, member, firstSlot + member), now instanceof Value.Codes(var codes)
                    && codes.contains(multiple.characteristic().values().get(member).code()));
        }
        return states;
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

    private CharacteristicGuidance number(
            int index, FiniteCharacteristic.Number number, int slot, @Nullable Value now, boolean applies) {
        Ranges ranges = number.ranges();
        int first = 0;
        int last = -1;
        byte[] states = NONE;
        if (ranges.told()) {
            BitSet possible = new BitSet(ranges.count());
            for (int range = 0; range < ranges.count(); range++) {
                possible.set(range, possibilities.asked(ranges.within(range)));
            }
            first = possible.nextSetBit(0);
            last = possible.length() - 1;
            states = ranges.values() <= CharacteristicGuidance.MOST_VALUES ? values(number, possible, now) : NONE;
        } else if (possibilities.possible(slot, number.stated())) {
            first = lowest(number, slot);
            last = highest(number, slot);
        }
        return last < 0
                ? told(index, applies, states, ranges::code, null, null)
                : told(index, applies, states, ranges::code, ranges.value(ranges.first(first)), ranges.value(ranges.last(last)));
    }

    private byte[] values(FiniteCharacteristic.Number number, BitSet possible, @Nullable Value now) {
        Ranges ranges = number.ranges();
        BigDecimal decided = Reading.decided(number, bound);
        int selected = decided == null ? -1 : ranges.index(decided);
        int shown = now instanceof Value.Number(BigDecimal chosen) ? ranges.index(chosen) : -1;
        int last = possible.isEmpty() ? 0 : possible.length() - 1;
        boolean only = decided == null && possible.cardinality() == 1 && ranges.first(last) == ranges.last(last)
                && !mayBeMissing(number.stated());
        byte[] states = new byte[ranges.values()];
        for (int range = 0; range < ranges.count(); range++) {
            State state = possible.get(range) ? only ? State.IMPLIED : State.AVAILABLE : State.EXCLUDED;
            for (int index = ranges.first(range); index <= ranges.last(range); index++) {
                states[index] = stated(index == selected ? State.SELECTED : state, index == shown);
            }
        }
        return states;
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
