package dev.tandem.rules.guidance;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decisions as literals.
 *
 * @param bySlot literals that together say what is decided; null where nothing is
 * @param order slots in which something is decided, from what changes least to what was decided last; some may have been opened since
 * @param texts by characteristic
 * @param textLiterals what is so because of the texts
 */
record Bound(Decisions decided, @Nullable int[][] bySlot, int[] order, Map<String, String> texts, int[] textLiterals) {

    /** The same without what is decided in a slot. */
    Bound open(int slot) {
        @Nullable int[][] rest = bySlot.clone();
        rest[slot] = null;
        return new Bound(decided, rest, order, texts, textLiterals);
    }

    boolean has(int slot) {
        return bySlot[slot] != null;
    }

    /** All literals, in the order of their slots: a solver keeps what one question shares with the next from the front. */
    int[] literals() {
        int count = textLiterals.length;
        for (int slot : order) {
            count += bySlot[slot] == null ? 0 : bySlot[slot].length;
        }
        int[] literals = Arrays.copyOf(textLiterals, count);
        int at = textLiterals.length;
        for (int slot : order) {
            for (int i = 0; bySlot[slot] != null && i < bySlot[slot].length; i++) {
                literals[at++] = bySlot[slot][i];
            }
        }
        return literals;
    }
}
