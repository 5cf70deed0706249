package dev.tandem.rules.guidance;

import dev.tandem.rules.guidance.engine.Deadline;
import dev.tandem.rules.guidance.lowering.FiniteLine;
import dev.tandem.rules.guidance.lowering.TextQuestion;
import dev.tandem.rules.guidance.search.Conflicts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Says which constraints and decisions contradict each other. */
final class Conflicting {

    private final FiniteLine line;
    private final Slots slots;

    Conflicting(FiniteLine line, Slots slots) {
        this.line = line;
        this.slots = slots;
    }

    /** A minimal conflict among decisions that have no solution. */
    Conflict among(Bound bound, Deadline deadline) {
        return of(new int[0], new BitSet(), bound, deadline);
    }

    /** A minimal conflict of what is wanted with decisions on other slots than these. */
    Conflict of(int[] wanted, BitSet without, Bound bound, Deadline deadline) {
        List<int[]> decisions = new ArrayList<>();
        List<int[]> characteristics = new ArrayList<>();
        for (int other = 0; other < slots.all().size(); other++) {
            if (!without.get(other) && bound.has(other)) {
                decisions.add(bound.bySlot()[other]);
                characteristics.add(new int[] {slots.all().get(other).index()});
            }
        }
        for (int i = 0; i < line.questions().size(); i++) {
            TextQuestion question = line.questions().get(i);
            decisions.add(new int[] {bound.textLiterals()[i]});
            characteristics.add(question.texts().stream().mapToInt(slots::index).toArray());
        }
        Conflicts.Refutation refutation = new Conflicts(line.problem())
                .minimal(wanted, decisions.toArray(int[][]::new), deadline)
                .orElseThrow();
        BitSet involved = new BitSet();
        refutation.decisions().stream().forEach(decision -> IntStream.of(characteristics.get(decision)).forEach(involved::set));
        return new Conflict(
                refutation.groups().stream().mapToObj(group -> line.version().constraints().get(group).id()).toList(),
                involved.stream().mapToObj(index -> line.version().characteristics().get(index).code()).toList());
    }
}
