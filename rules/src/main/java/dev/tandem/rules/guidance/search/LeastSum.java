package dev.tandem.rules.guidance.search;

import dev.tandem.rules.guidance.engine.Solver;
import java.util.Optional;

/** Completes so that a sum is as small as possible. One thread at a time. */
public final class LeastSum {

    private final Minimum minimum;
    private final Sum.Wishes wishes;

    public LeastSum(Solver solver, Sum sum) {
        minimum = new Minimum(solver);
        wishes = sum.wishes();
        for (int literal : wishes.literals()) {
            solver.prefer(literal);
        }
    }

    /**
     * @param better told each better value while its solution is the solver's model; the last one is the answer's
     * @return empty if what is assumed has no solution
     */
    public Optional<Optimum> find(int[] assumed, Minimum.Best better) {
        return minimum.least(assumed, wishes.literals(), wishes.weights(), cost -> better.found(wishes.least() + cost))
                .map(least -> new Optimum(wishes.least() + least.cost(), wishes.least() + least.bound(), least.holding()));
    }
}
