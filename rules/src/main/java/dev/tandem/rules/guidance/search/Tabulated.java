package dev.tandem.rules.guidance.search;

import dev.tandem.rules.guidance.engine.Solver;
import dev.tandem.rules.guidance.engine.Term;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * An amount that depends on several things at once, as an integer that is at least what each combination of their values makes it. It may be
 * more where nothing keeps it small: an objective to be minimised does.
 */
public final class Tabulated {

    private final int[][][] options;
    private final int[] chosen;
    private final long[] amounts;

    /**
     * Works out every combination.
     *
     * @param options for each thing, for each of its values, the literals that say so together; one of the values is always true
     * @param chosen set to the combination while the amount is asked
     */
    public Tabulated(int[][][] options, int[] chosen, LongSupplier amount) {
        this.options = options;
        this.chosen = chosen;
        amounts = new long[combinations(options)];
        for (int i = 0; i < amounts.length; i++) {
            choose(i);
            amounts[i] = amount.getAsLong();
        }
    }

    private static int combinations(int[][][] options) {
        long combinations = 1;
        for (int[][] values : options) {
            combinations = Math.multiplyExact(combinations, (long) values.length);
        }
        return Math.toIntExact(combinations);
    }

    private void choose(int combination) {
        int rest = combination;
        for (int thing = 0; thing < options.length; thing++) {
            chosen[thing] = rest % options[thing].length;
            rest /= options[thing].length;
        }
    }

    /** The amount as an integer of this solver, with clauses that hold from now on. */
    public Term in(Solver solver) {
        long[] values = Arrays.stream(amounts).sorted().distinct().toArray();
        int[] atLeast = new int[values.length];
        atLeast[0] = -1;
        for (int i = 1; i < values.length; i++) {
            atLeast[i] = 2 * solver.variable();
            if (i > 1) {
                solver.clause(atLeast[i] ^ 1, atLeast[i - 1]);
            }
        }
        for (int i = 0; i < amounts.length; i++) {
            if (amounts[i] > values[0]) {
                choose(i);
                Assumptions clause = new Assumptions(atLeast[Arrays.binarySearch(values, amounts[i])]);
                for (int thing = 0; thing < options.length; thing++) {
                    for (int literal : options[thing][chosen[thing]]) {
                        clause.add(literal ^ 1);
                    }
                }
                solver.clause(clause.all());
            }
        }
        return new Term(values, atLeast);
    }
}
