package dev.tandem.rules.guidance.search;

import dev.tandem.rules.guidance.engine.Solver;
import dev.tandem.rules.guidance.engine.Term;

/** Reads integers that are written in order literals. */
final class Integers {

    private Integers() {}

    /** The index of a term's value in the solver's model. */
    static int index(Solver solver, Term term) {
        int low = 0;
        int high = term.values().length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (solver.isTrue(term.atLeast()[middle])) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** A term's value in the solver's model. */
    static long value(Solver solver, Term term) {
        return term.values()[index(solver, term)];
    }
}
