package dev.tandem.rules.guidance.lowering;

import dev.tandem.rules.guidance.engine.Literals;
import dev.tandem.rules.guidance.engine.Problem;
import dev.tandem.rules.guidance.engine.Term;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Adds to a problem: definitions to its foundation, demands to the group of a constraint. Equal definitions are one. */
final class Clauses {

    static final int TRUE = Literals.positive(0);
    static final int FALSE = Literals.negative(0);

    private final Problem.Builder builder = Problem.builder();
    private final Map<List<Integer>, Integer> conjunctions = new HashMap<>();
    private final Set<List<Integer>> said = new HashSet<>();
    private int clauses;

    Clauses() {
        builder.variable();
        builder.clause(TRUE);
    }

    /** A new variable's positive literal. */
    int variable() {
        return Literals.positive(builder.variable());
    }

    int clauses() {
        return clauses;
    }

    /** What always holds. */
    void define(int... literals) {
        add(Problem.FOUNDATION, literals);
    }

    /** What a constraint demands. */
    void demand(int group, int... literals) {
        add(group, literals);
    }

    /** What follows in each case from what else is defined may be said as well: the engine then sees it without trying the cases. */
    void exactlyOne(int... literals) {
        int[] alternatives = Arrays.stream(literals).filter(literal -> literal != FALSE).sorted().toArray();
        if (said.add(Arrays.stream(alternatives).boxed().toList())) {
            builder.group(Problem.FOUNDATION).exactlyOne(alternatives);
        }
    }

    /** Only if a literal holds: one of these rows fits. */
    void rows(int onlyIf, int[][] columns, BitSet[][] rows) {
        builder.rows(onlyIf, columns, rows);
    }

    /** Only if a literal holds: the sum is at most a bound. */
    void linear(int onlyIf, Term[] terms, long[] factors, long atMost) {
        builder.group(Problem.FOUNDATION).linear(onlyIf, terms, factors, atMost);
    }

    /** A constraint demands that the sum is at most a bound. */
    void demandLinear(int group, Term[] terms, long[] factors, long atMost) {
        builder.group(group).linear(Literals.NONE, terms, factors, atMost);
        builder.group(Problem.FOUNDATION);
    }

    private void add(int group, int... literals) {
        int kept = 0;
        int[] clause = new int[literals.length];
        for (int literal : literals) {
            if (literal == TRUE) {
                return;
            }
            if (literal != FALSE) {
                clause[kept++] = literal;
            }
        }
        builder.group(group).clause(Arrays.copyOf(clause, kept));
        builder.group(Problem.FOUNDATION);
        clauses++;
    }

    int or(int... literals) {
        return and(Arrays.stream(literals).map(Literals::not).toArray()) ^ 1;
    }

    /** A literal that is true exactly if all of these are. */
    int and(int... literals) {
        TreeSet<Integer> all = new TreeSet<>();
        for (int literal : literals) {
            if (literal == FALSE || all.contains(literal ^ 1)) {
                return FALSE;
            }
            if (literal != TRUE) {
                all.add(literal);
            }
        }
        if (all.size() <= 1) {
            return all.isEmpty() ? TRUE : all.first();
        }
        List<Integer> key = List.copyOf(all);
        Integer known = conjunctions.get(key);
        if (known != null) {
            return known;
        }
        int both = variable();
        int[] implied = new int[key.size() + 1];
        for (int i = 0; i < key.size(); i++) {
            define(both ^ 1, key.get(i));
            implied[i] = key.get(i) ^ 1;
        }
        implied[key.size()] = both;
        define(implied);
        conjunctions.put(key, both);
        return both;
    }

    /** A literal that is true exactly if both have the same truth. */
    int same(int one, int other) {
        return choice(one, other, other ^ 1);
    }

    /** A literal that is what {@code then} is where the condition holds, and else what {@code otherwise} is. */
    int choice(int condition, int then, int otherwise) {
        if (condition == TRUE || then == otherwise) {
            return then;
        }
        if (condition == FALSE) {
            return otherwise;
        }
        return and(or(condition ^ 1, then), or(condition, otherwise));
    }

    Problem build() {
        return builder.build();
    }
}
