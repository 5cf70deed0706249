package dev.tandem.rules.guidance.search;

import dev.tandem.rules.guidance.engine.Deadline;
import dev.tandem.rules.guidance.engine.Solver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which decisions to give back so that something becomes possible: sets of which none could be smaller by leaving one out, in the order of
 * their size, then of their weight, then of their first members. Implicit hitting sets: every core must lose a decision; the first set
 * that hits all cores known is tried, until it suffices (Moreno-Centeno and Karp, "The implicit hitting set approach", 2013). Exact, and
 * independent of which cores are found.
 */
public final class Repairs {

    private final Solver solver;

    public Repairs(Solver solver) {
        this.solver = solver;
    }

    /**
     * @param hard what must hold: what is wanted, and what may not be given back
     * @param decisions the literals of each, in declared order; none of them may be among the hard ones
     * @param weights of the decisions, above 0
     * @return at most so many sets of decisions; a single empty one if nothing must be given back; none if nothing helps
     */
    public List<BitSet> first(int[] hard, int[][] decisions, int[] weights, int atMost, Deadline deadline) {
        solver.within(deadline);
        Map<Integer, Integer> byLiteral = new HashMap<>();
        for (int decision = 0; decision < decisions.length; decision++) {
            for (int literal : decisions[decision]) {
                byLiteral.put(literal, decision);
            }
        }
        Arrays.stream(hard).forEach(byLiteral::remove);
        HittingSets sets = new HittingSets(weights, deadline);
        List<BitSet> found = new ArrayList<>();
        for (BitSet given = sets.first(); given != null && found.size() < atMost; given = sets.first()) {
            BitSet without = (BitSet) given.clone();
            boolean sufficient = true;
            while (!solver.solve(assumed(hard, decisions, without))) {
                sufficient = false;
                BitSet core = new BitSet();
                for (int literal : solver.core()) {
                    Integer decision = byLiteral.get(literal);
                    if (decision != null) {
                        core.set(decision);
                    }
                }
                if (core.isEmpty()) {
                    return found;
                }
                sets.hit(core);
                without.or(core);
            }
            if (sufficient) {
                found.add(given);
                if (given.isEmpty()) {
                    return found;
                }
                sets.bar(given);
            }
        }
        return found;
    }

    private static int[] assumed(int[] hard, int[][] decisions, BitSet without) {
        Assumptions assumed = new Assumptions(hard);
        for (int decision = without.nextClearBit(0); decision < decisions.length; decision = without.nextClearBit(decision + 1)) {
            assumed.add(decisions[decision]);
        }
        return assumed.all();
    }
}
