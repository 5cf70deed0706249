package dev.tandem.rules.guidance;

import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.engine.Deadline;
import dev.tandem.rules.guidance.engine.Solver;
import dev.tandem.rules.guidance.lowering.FiniteLine;
import dev.tandem.rules.guidance.search.Repairs;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.Selections;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Says why something wanted conflicts with decisions, and which smallest sets of them to give back for it. */
final class Explaining {

    /** How many repairs are told. */
    private static final int MOST_REPAIRS = 5;

    /** What is shown for decisions that have a solution. */
    interface Showing {
        Selections shown(Decisions decided, Deadline deadline);
    }

    private final FiniteLine line;
    private final Slots slots;
    private final Conflicting conflicting;
    private final Solver solver;
    private final Showing showing;

    Explaining(FiniteLine line, Slots slots, Conflicting conflicting, Solver solver, Showing showing) {
        this.line = line;
        this.slots = slots;
        this.conflicting = conflicting;
        this.solver = solver;
        this.showing = showing;
    }

    Explanation of(Decisions decided, Decisions change, Deadline deadline) {
        Wanted wanted = Wanted.of(slots, decided, change);
        if (solver.within(deadline).solve(wanted.bound().literals())) {
            return new Explanation(true, null, List.of());
        }
        Conflict conflict = conflicting.of(wanted.literals(), wanted.wanted(), wanted.bound(), deadline);
        List<BitSet> sets = givenBack(wanted, deadline);
        Selections now = sets.isEmpty() || change.byCharacteristic().isEmpty() ? null : showing.shown(decided, deadline);
        return new Explanation(false, conflict, sets.stream().map(set -> repair(wanted, set, now, deadline)).toList());
    }

    private List<BitSet> givenBack(Wanted wanted, Deadline deadline) {
        int[] soft = wanted.soft();
        int[][] decisions = IntStream.of(soft).mapToObj(slot -> wanted.bound().bySlot()[slot]).toArray(int[][]::new);
        int[] weights = IntStream.of(soft).map(slot -> slots.all().get(slot).characteristic().characteristic().weight()).toArray();
        return new Repairs(solver).first(wanted.firm(), decisions, weights, MOST_REPAIRS, deadline).stream()
                .map(set -> {
                    BitSet bySlot = new BitSet();
                    set.stream().forEach(decision -> bySlot.set(soft[decision]));
                    return bySlot;
                })
                .toList();
    }

    private List<String> characteristics(BitSet set) {
        return set.stream()
                .mapToObj(slot -> slots.all().get(slot).characteristic().characteristic().code())
                .distinct()
                .toList();
    }

    private Repair repair(Wanted wanted, BitSet givenBack, @Nullable Selections now, Deadline deadline) {
        Decisions applied = wanted.without(givenBack);
        Selections then = showing.shown(applied, deadline);
        return new Repair(
                applied,
                characteristics(givenBack),
                now == null ? List.of() : changes(now, then),
                then);
    }

    private List<Change> changes(Selections now, Selections then) {
        List<Change> changes = new ArrayList<>();
        for (Characteristic characteristic : line.version().characteristics()) {
            Value before = now.of(characteristic.code()).orElse(null);
            Value after = then.of(characteristic.code()).orElse(null);
            if (!Objects.equals(before, after)) {
                changes.add(new Change(characteristic.code(), before, after));
            }
        }
        return changes;
    }
}
