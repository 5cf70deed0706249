package dev.tandem.rules.guidance;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Decisions as literals.
 *
 * @param bySlot literals that together say what is decided; null where nothing is
 * @param texts by characteristic
 * @param textLiterals what is so because of the texts
 */
record Bound(Decisions decided, @Nullable int[][] bySlot, Map<String, String> texts, int[] textLiterals) {

    /** The same without what is decided in a slot. */
    Bound open(int slot) {
        @Nullable int[][] rest = bySlot.clone();
        rest[slot] = null;
        return new Bound(decided, rest, texts, textLiterals);
    }

    boolean has(int slot) {
        return bySlot[slot] != null;
    }

    /** All literals. */
    int[] literals() {
        return without(-1);
    }

    /** All literals but those of a slot. */
    int[] without(int slot) {
        return IntStream.concat(
                        IntStream.of(textLiterals),
                        IntStream.range(0, bySlot.length)
                                .filter(other -> other != slot)
                                .mapToObj(other -> bySlot[other])
                                .filter(Objects::nonNull)
                                .flatMapToInt(Arrays::stream))
                .toArray();
    }
}
