package dev.tandem.rules.guidance.search;

import dev.tandem.rules.guidance.engine.Deadline;
import dev.tandem.rules.guidance.engine.OutOfTimeException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first set that hits all sets given so far and holds none of the sets barred: fewest members first, then the lighter, then the one
 * whose members come first. Iterative deepening over the least set that is not hit, pruned by sets that share nothing.
 */
final class HittingSets {

    private final int[] weights;
    private final Deadline deadline;
    private final List<BitSet> targets = new ArrayList<>();
    private final List<BitSet> barred = new ArrayList<>();
    private @Nullable BitSet best;
    private long bestWeight;

    HittingSets(int[] weights, Deadline deadline) {
        this.weights = weights;
        this.deadline = deadline;
    }

    void hit(BitSet target) {
        targets.add((BitSet) target.clone());
    }

    void bar(BitSet set) {
        barred.add((BitSet) set.clone());
    }

    /** The first such set, or null if there is none. @throws OutOfTimeException past the deadline */
    @Nullable BitSet first() {
        for (int size = 0; size <= weights.length; size++) {
            best = null;
            search(new BitSet(), 0, new BitSet(), size);
            if (best != null || size >= targets.size()) {
                return best;
            }
        }
        return null;
    }

    private void search(BitSet chosen, long weight, BitSet excluded, int left) {
        if (deadline.passed()) {
            throw new OutOfTimeException();
        }
        if (best != null && weight > bestWeight) {
            return;
        }
        BitSet branch = null;
        int apart = 0;
        BitSet touched = new BitSet();
        for (BitSet target : targets) {
            if (target.intersects(chosen)) {
                continue;
            }
            BitSet open = (BitSet) target.clone();
            open.andNot(excluded);
            if (!open.intersects(touched)) {
                apart++;
                touched.or(open);
            }
            if (apart > left || open.isEmpty()) {
                return;
            }
            if (branch == null || open.cardinality() < branch.cardinality()) {
                branch = open;
            }
        }
        if (branch == null) {
            offer(chosen, weight);
            return;
        }
        BitSet without = (BitSet) excluded.clone();
        for (int member = branch.nextSetBit(0); member >= 0; member = branch.nextSetBit(member + 1)) {
            chosen.set(member);
            if (barred.stream().noneMatch(set -> holds(chosen, set))) {
                search(chosen, weight + weights[member], without, left - 1);
            }
            chosen.clear(member);
            without.set(member);
        }
    }

    private void offer(BitSet chosen, long weight) {
        if (best == null || weight < bestWeight || (weight == bestWeight && before(chosen, best))) {
            best = (BitSet) chosen.clone();
            bestWeight = weight;
        }
    }

    private static boolean before(BitSet one, BitSet other) {
        BitSet different = (BitSet) one.clone();
        different.xor(other);
        int first = different.nextSetBit(0);
        return first >= 0 && one.get(first);
    }

    private static boolean holds(BitSet set, BitSet part) {
        BitSet missing = (BitSet) part.clone();
        missing.andNot(set);
        return missing.isEmpty();
    }
}
