package dev.tandem.rules.guidance;

import dev.tandem.rules.guidance.engine.Deadline;
import dev.tandem.rules.guidance.engine.States;
import dev.tandem.rules.guidance.lowering.FiniteLine;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is possible in a slot under the decisions on all others; moves by difference from the last decisions. */
final class Possibilities {

    private final States states;
    private final @Nullable int[][] decided;
    private BitSet possible = new BitSet();

    Possibilities(FiniteLine line, Slots slots) {
        int[][] asked = new int[slots.all().size() + 1][];
        for (int slot = 0; slot < slots.all().size(); slot++) {
            asked[slot] = IntStream.of(slots.all().get(slot).asked()).filter(literal -> !known(literal)).toArray();
        }
        asked[slots.all().size()] = new int[0];
        states = new States(line.problem(), asked);
        decided = new int[asked.length][];
    }

    private static boolean known(int literal) {
        return literal == FiniteLine.TRUE || literal == FiniteLine.FALSE;
    }

    /** Takes these decisions; false where they have no solution. */
    boolean decide(Bound bound, Deadline deadline) {
        states.within(deadline);
        for (int slot = 0; slot < decided.length; slot++) {
            if (decided[slot] != null && !Arrays.equals(decided[slot], wanted(bound, slot))) {
                decided[slot] = null;
                states.retract(slot);
            }
        }
        for (int slot = 0; slot < decided.length; slot++) {
            int[] wanted = wanted(bound, slot);
            if (wanted != null && wanted.length > 0 && decided[slot] == null) {
                if (!states.decide(slot, wanted)) {
                    return false;
                }
                decided[slot] = wanted;
            }
        }
        possible = states.possible();
        return true;
    }

    /** The last slot is that of the texts. */
    private static int @Nullable [] wanted(Bound bound, int slot) {
        return slot < bound.bySlot().length ? bound.bySlot()[slot] : bound.textLiterals();
    }

    /** Whether some solution has a literal, asked in its slot, together with the decisions on other slots. */
    boolean asked(int literal) {
        return known(literal) ? literal == FiniteLine.TRUE : possible.get(literal);
    }

    /** As {@link #asked} for any literal. */
    boolean possible(int slot, int literal) {
        return known(literal) ? literal == FiniteLine.TRUE : states.possible(slot, literal);
    }
}
