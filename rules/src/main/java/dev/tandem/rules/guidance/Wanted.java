package dev.tandem.rules.guidance;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Decisions with a change that is wanted, as literals: what is wanted and what nobody may give back is firm, the rest can go.
 *
 * @param decisions all of them, the wanted ones taken
 * @param bound the same as literals
 * @param wanted the slots that the change is about
 */
record Wanted(Slots slots, Decisions decisions, Bound bound, BitSet wanted) {

    static Wanted of(Slots slots, Decisions decided, Decisions change) {
        Bound alone = slots.bind(change);
        BitSet wanted = new BitSet();
        for (String code : change.byCharacteristic().keySet()) {
            int index = slots.index(code);
            for (int slot = slots.of(index); slot < slots.all().size() && slots.all().get(slot).index() == index; slot++) {
                wanted.set(slot, alone.has(slot));
            }
        }
        Decisions all = decided.changed(change);
        return new Wanted(slots, all, slots.bind(all), wanted);
    }

    /** The slots whose decisions may be given back, in declared order. */
    int[] soft() {
        return IntStream.range(0, slots.all().size())
                .filter(slot -> bound.has(slot) && !wanted.get(slot) && !slots.all().get(slot).personal())
                .toArray();
    }

    /** Literals of what must stay: facts, texts and what is wanted. */
    int[] firm() {
        return IntStream.concat(
                        IntStream.of(bound.textLiterals()),
                        IntStream.range(0, slots.all().size())
                                .filter(slot -> bound.has(slot) && (wanted.get(slot) || slots.all().get(slot).personal()))
                                .flatMap(slot -> IntStream.of(bound.bySlot()[slot])))
                .toArray();
    }

    /** Literals of what is wanted. */
    int[] literals() {
        return wanted.stream().flatMap(slot -> IntStream.of(bound.bySlot()[slot])).toArray();
    }

    /** The decisions without those of some slots; of a multiple choice the other members stay decided. */
    Decisions without(BitSet givenBack) {
        Decisions rest = decisions;
        for (int slot = givenBack.nextSetBit(0); slot >= 0; slot = givenBack.nextSetBit(slot + 1)) {
            rest = slots.without(rest, slot);
        }
        return rest;
    }
}
