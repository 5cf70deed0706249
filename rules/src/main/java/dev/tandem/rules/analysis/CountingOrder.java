package dev.tandem.rules.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In which order characteristics are decided while configurations are counted: so that few constraints are half decided at any time. */
final class CountingOrder {

    private CountingOrder() {}

    /**
     * @param mentions of each constraint
     * @param before what has to be decided before each
     */
    static List<Integer> of(List<Integer> part, List<BitSet> mentions, Map<Integer, Set<Integer>> before) {
        List<Integer> open = new ArrayList<>(part);
        List<Integer> order = new ArrayList<>();
        BitSet decided = new BitSet();
        while (!open.isEmpty()) {
            Integer best = null;
            int least = Integer.MAX_VALUE;
            for (Integer place : open) {
                if (before.getOrDefault(place, Set.of()).stream().allMatch(decided::get)) {
                    int cost = cost(place, mentions, decided);
                    if (cost < least) {
                        least = cost;
                        best = place;
                    }
                }
            }
            if (best == null) {
                throw new IllegalStateException("Preconditions that need each other: " + open);
            }
            open.remove(best);
            order.add(best);
            decided.set(best);
        }
        return order;
    }

    /** Characteristics that half decided constraints still wait for, when this one is decided. */
    private static int cost(int place, List<BitSet> mentions, BitSet decided) {
        BitSet with = (BitSet) decided.clone();
        with.set(place);
        BitSet waiting = new BitSet();
        int half = 0;
        for (BitSet mentioned : mentions) {
            if (mentioned.intersects(with)) {
                BitSet rest = (BitSet) mentioned.clone();
                rest.andNot(with);
                if (!rest.isEmpty()) {
                    half++;
                    waiting.or(rest);
                }
            }
        }
        return waiting.cardinality() * 1_000 + half;
    }
}
