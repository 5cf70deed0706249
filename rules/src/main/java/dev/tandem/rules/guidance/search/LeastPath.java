package dev.tandem.rules.guidance.search;

import dev.tandem.rules.guidance.engine.OutOfTimeException;
import dev.tandem.rules.guidance.engine.Solver;
import dev.tandem.rules.guidance.engine.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Completes so that the longest path through steps is as short as possible; a step that is not needed lasts 0 and passes its own
 * predecessors on. Halves the interval in which the optimum lies; a path is told to the solver only once a solution ran over it. One
 * thread at a time.
 */
public final class LeastPath {

    private final Solver solver;
    private final List<Term> durations;
    private final int[][] after;
    private final int[] order;
    private final List<int[]> paths = new ArrayList<>();

    /**
     * @param durations of each step, not negative
     * @param after numbers of the steps before each; without a cycle
     */
    public LeastPath(Solver solver, List<Term> durations, int[][] after) {
        this.solver = solver;
        this.durations = List.copyOf(durations);
        this.after = after;
        this.order = predecessorsFirst(after);
    }

    private static int[] predecessorsFirst(int[][] after) {
        Assumptions order = new Assumptions();
        boolean[] seen = new boolean[after.length];
        for (int step = 0; step < after.length; step++) {
            visit(step, after, seen, order);
        }
        return order.all();
    }

    private static void visit(int step, int[][] after, boolean[] seen, Assumptions order) {
        if (!seen[step]) {
            seen[step] = true;
            for (int before : after[step]) {
                visit(before, after, seen, order);
            }
            order.add(step);
        }
    }

    /**
     * @param better told each better length while its solution is the solver's model; the last one is the answer's
     * @return empty if what is assumed has no solution; the literals that hold stand for the paths known: {@link #exceeds} tells whether a
     *     further solution under them is within the optimum
     */
    public Optional<Optimum> find(int[] assumed, Minimum.Best better) {
        if (!solver.solve(assumed)) {
            return Optional.empty();
        }
        long shortest = shortest();
        long best = longest().length();
        better.found(best);
        try {
            while (shortest < best) {
                long middle = shortest + (best - shortest) / 2;
                int guard = guard(middle);
                Path path = new Path(Long.MAX_VALUE, new int[0]);
                while (path.length() > middle && solver.solve(new Assumptions(assumed).add(guard).all())) {
                    path = longest();
                    if (path.length() < best) {
                        best = path.length();
                        better.found(best);
                    }
                    if (path.length() > middle) {
                        learn(path, guard, middle);
                    }
                }
                if (path.length() > middle) {
                    shortest = middle + 1;
                }
            }
            return Optional.of(new Optimum(best, best, new int[] {guard(best)}));
        } catch (OutOfTimeException late) {
            return Optional.of(new Optimum(best, shortest, new int[0]));
        }
    }

    /** Whether the solver's model runs longer than an optimum; then that path is told under the literals that hold. */
    public boolean exceeds(Optimum optimum) {
        Path path = longest();
        if (path.length() <= optimum.value()) {
            return false;
        }
        learn(path, optimum.holding()[0], optimum.value());
        return true;
    }

    private int guard(long atMost) {
        int guard = 2 * solver.variable();
        paths.forEach(path -> bound(path, guard, atMost));
        return guard;
    }

    private void learn(Path path, int guard, long atMost) {
        paths.add(path.steps());
        bound(path.steps(), guard, atMost);
    }

    private void bound(int[] path, int guard, long atMost) {
        Term[] terms = Arrays.stream(path).mapToObj(durations::get).toArray(Term[]::new);
        long[] ones = new long[terms.length];
        Arrays.fill(ones, 1);
        solver.linear(guard, terms, ones, atMost);
    }

    private record Path(long length, int[] steps) {}

    private long shortest() {
        return along(durations.stream().mapToLong(term -> term.values()[0]).toArray()).length();
    }

    private Path longest() {
        return along(durations.stream().mapToLong(term -> Integers.value(solver, term)).toArray());
    }

    /** The longest path for these durations; steps that last 0 may be on it. */
    private Path along(long[] lasting) {
        long[] until = new long[lasting.length];
        int[] from = new int[lasting.length];
        int last = -1;
        for (int step : order) {
            from[step] = -1;
            for (int before : after[step]) {
                if (from[step] < 0 || until[before] > until[from[step]]) {
                    from[step] = before;
                }
            }
            until[step] = lasting[step] + (from[step] < 0 ? 0 : until[from[step]]);
            last = last < 0 || until[step] > until[last] ? step : last;
        }
        Assumptions steps = new Assumptions();
        for (int step = last; step >= 0; step = from[step]) {
            steps.add(step);
        }
        return new Path(last < 0 ? 0 : until[last], steps.all());
    }
}
