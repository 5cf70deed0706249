package dev.tandem.rules.guidance.engine;

import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * A constraint that no few clauses say: it draws its own consequences from the values on the trail, keeps no state between two calls, and
 * explains a consequence only when a conflict asks for it. It may count only if a literal holds.
 */
sealed interface Propagator permits Linear, Tuples {

    /** Draws consequences, for which {@code reason} stands. False if it is refuted; the conflict is then in {@code search}. */
    boolean propagate(Search search, int reason);

    /** Adds the false literals that forced a literal, as they were before it. */
    void explain(Search search, int literal, Ints into);

    /** Whether it holds in a complete assignment. */
    boolean holds(Assignment assignment);

    /** A literal that brings a complete assignment nearer to holding, among those that may be made true; NONE if none does. */
    int towards(IntPredicate open, Assignment assignment);

    /** Tells the literals that can refute it, or force a consequence, once they are true. */
    void triggers(IntConsumer literal);

    /** The same, only if a literal holds. */
    Propagator onlyIf(int literal);

    /** Complete assignments, told literal by literal. */
    interface Assignment {
        boolean isTrue(int literal);
    }
}
