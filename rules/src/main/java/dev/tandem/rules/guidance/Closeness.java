package dev.tandem.rules.guidance;

import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.engine.Solver;
import dev.tandem.rules.guidance.lowering.FiniteCharacteristic;
import dev.tandem.rules.guidance.lowering.FiniteLine;
import dev.tandem.rules.guidance.lowering.Ranges;
import dev.tandem.rules.guidance.search.Closest;
import dev.tandem.rules.model.Characteristic;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The completion closest to the line's defaults. A characteristic that does not apply is not off its default; one for which the line
 * proposes nothing, and that may stay without a value, is off it with a value.
 */
final class Closeness {

    private record Wish(int slot, int weight, Closest.Keep keep) {}

    private final List<Wish> wishes = new ArrayList<>();
    private final Closest closest;

    Closeness(FiniteLine line, Slots slots, Solver solver) {
        for (int slot = 0; slot < slots.all().size(); slot++) {
            Closest.Keep keep = keep(slots, slots.all().get(slot));
            if (keep != null) {
                wishes.add(new Wish(slot, slots.all().get(slot).characteristic().characteristic().weight(), keep));
            }
        }
        wishes.sort(Comparator.comparingInt(Wish::weight).reversed());
        List<Closest.Field> numbers = new ArrayList<>();
        List<Closest.Field> choices = new ArrayList<>();
        for (int slot = 0; slot < slots.all().size(); slot++) {
            field(slots.all().get(slot), keepOf(slot), numbers, choices);
        }
        numbers.addAll(choices);
        closest = new Closest(solver, wishes.stream().map(Wish::keep).toList(), numbers);
    }

    private int keepOf(int slot) {
        for (int keep = 0; keep < wishes.size(); keep++) {
            if (wishes.get(keep).slot() == slot) {
                return keep;
            }
        }
        return -1;
    }

    private static Closest.@Nullable Keep keep(Slots slots, Slot slot) {
        Characteristic characteristic = slot.characteristic().characteristic();
        Value proposed = characteristic.proposed();
        if (characteristic.personal()) {
            return null;
        }
        return switch (slot.characteristic()) {
            case FiniteCharacteristic.Single single when proposed instanceof Value.Code(String code) ->
                orNotAsked(single.chosen()[slots.ordinal(single.characteristic().code(), code)], single.applies());
            case FiniteCharacteristic.Number number when proposed != null -> orNotAsked(number.ranges().proposed(), number.applies());
            case FiniteCharacteristic.Multiple multiple -> {
                int chosen = multiple.chosen()[slot.member()];
                boolean in = proposed instanceof Value.Codes(var codes)
                        && codes.contains(multiple.characteristic().values().get(slot.member()).code());
                yield in ? orNotAsked(chosen, multiple.applies()) : new Closest.Keep(chosen ^ 1);
            }
            default -> characteristic.required() ? null : new Closest.Keep(slot.characteristic().stated() ^ 1);
        };
    }

    private static Closest.Keep orNotAsked(int literal, int applies) {
        return applies == FiniteLine.TRUE ? new Closest.Keep(literal) : new Closest.Keep(literal, applies ^ 1);
    }

    private static void field(Slot slot, int keep, List<Closest.Field> numbers, List<Closest.Field> choices) {
        if (slot.personal()) {
            if (slot.characteristic().characteristic().proposed() == null) {
                unstated(slot.characteristic(), numbers);
            }
            return;
        }
        switch (slot.characteristic()) {
            case FiniteCharacteristic.Single single -> choices.add(new Closest.Field.InOrder(keep, single.stated() == FiniteLine.TRUE
                    ? single.chosen()
                    : IntStream.concat(IntStream.of(single.chosen()), IntStream.of(single.stated() ^ 1)).toArray()));
            case FiniteCharacteristic.Number number -> {
                int target = target(number);
                numbers.add(new Closest.Field.Nearest(keep, number.stated() == FiniteLine.TRUE ? -1 : number.stated(),
                        number.ranges().nearestTo(target), target));
            }
            case FiniteCharacteristic.Multiple _, FiniteCharacteristic.Text _ -> {}
        }
    }

    /** A fact that nobody stated is not shown; what else is shown supposes that it does not apply, or the first value that is possible. */
    private static void unstated(FiniteCharacteristic fact, List<Closest.Field> fields) {
        if (fact.stated() != FiniteLine.TRUE) {
            fields.add(new Closest.Field.InOrder(-1, fact.stated() ^ 1, fact.stated()));
        }
        switch (fact) {
            case FiniteCharacteristic.Single single -> fields.add(new Closest.Field.InOrder(-1, single.values()));
            case FiniteCharacteristic.Number number ->
                fields.add(new Closest.Field.Nearest(-1, -1, number.ranges().nearestTo(target(number)), target(number)));
            case FiniteCharacteristic.Multiple _, FiniteCharacteristic.Text _ -> {}
        }
    }

    /** The index of the value that others are compared with: what the line proposes, or the lowest. */
    static int target(FiniteCharacteristic.Number number) {
        Ranges ranges = number.ranges();
        return number.characteristic().defaultValue() == null ? 0 : ranges.index(number.characteristic().defaultValue());
    }

    /** Finds it; the solver's model is then the answer. False where the decisions have no solution. */
    boolean find(Bound bound) {
        return closest.next(bound.literals(), settled(bound)).isPresent();
    }

    /** The same among the solutions in which these literals hold as well. */
    boolean find(Bound bound, int[] besides) {
        return closest.find(IntStream.concat(IntStream.of(bound.literals()), IntStream.of(besides)).toArray(), settled(bound)).isPresent();
    }

    /** The same, for decisions from which only {@link #beyond} goes on. */
    boolean aside(Bound bound) {
        return closest.aside(bound.literals(), settled(bound)).isPresent();
    }

    /** The same, for one of many decisions that each say a little more than the last that was found or asked aside. */
    boolean beyond(Bound bound) {
        return closest.beyond(bound.literals(), settled(bound)).isPresent();
    }

    private BitSet settled(Bound bound) {
        BitSet settled = new BitSet();
        for (int keep = 0; keep < wishes.size(); keep++) {
            settled.set(keep, bound.has(wishes.get(keep).slot()));
        }
        return settled;
    }
}
