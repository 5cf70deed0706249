package dev.tandem.rules.analysis;

import dev.tandem.rules.guidance.engine.Solver;
import dev.tandem.rules.guidance.lowering.OpenLine;
import dev.tandem.rules.model.Selections;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Asks one solver about configurations: which demands are met is assumed with each question, so that all questions share what was learned. Past its
 * share of the time a question ends with {@link dev.tandem.rules.guidance.engine.OutOfTimeException}.
 */
final class Inquiry {

    private static final int TRIMS = 8;
    private static final int REMEMBERED = 64;

    private final List<Demand> demands;
    private final Solver solver;
    private final Witness witness;
    private final Allowance allowance;
    private final int variables;
    /** The literal under which all demands are met. */
    private final int all;
    private final List<BitSet> valid = new ArrayList<>();

    Inquiry(OpenLine.Closed closed, List<Demand> demands, Allowance allowance) {
        this.demands = List.copyOf(demands);
        this.allowance = allowance;
        solver = new Solver(closed.line().problem());
        witness = new Witness(closed);
        variables = closed.line().problem().variables();
        all = 2 * solver.variable();
        demands.forEach(demand -> solver.clause(all ^ 1, demand.met()));
    }

    Solver solver() {
        return solver;
    }

    /** Whether a valid configuration has all these literals. */
    boolean possible(int... literals) {
        for (BitSet known : valid) {
            if (IntStream.of(literals).allMatch(literal -> isTrue(known, literal))) {
                return true;
            }
        }
        if (!solve(IntStream.concat(IntStream.of(all), IntStream.of(literals)).toArray())) {
            return false;
        }
        remember();
        return true;
    }

    /** The same for literals that the solver got only now. */
    boolean possibleNow(int... literals) {
        return solve(IntStream.concat(IntStream.of(all), IntStream.of(literals)).toArray());
    }

    private void remember() {
        BitSet model = new BitSet(variables);
        for (int variable = 0; variable < variables; variable++) {
            model.set(variable, solver.isTrue(2 * variable));
        }
        if (valid.size() == REMEMBERED) {
            valid.removeFirst();
        }
        valid.add(model);
    }

    private static boolean isTrue(BitSet model, int literal) {
        return model.get(literal >> 1) == ((literal & 1) == 0);
    }

    /** Whether a configuration has all these literals and meets all demands but one, which may be met or not. */
    boolean possibleWithout(int demand, int... literals) {
        return solve(assumed(without(demand), literals));
    }

    /** Whether a configuration has all these literals, whatever it violates. */
    boolean thinkable(int... literals) {
        return solve(literals);
    }

    /** A valid configuration with all these literals, which is possible. */
    Selections example(int... literals) {
        if (!solve(IntStream.concat(IntStream.of(all), IntStream.of(literals)).toArray())) {
            throw new IllegalStateException("What was possible is not");
        }
        return latest();
    }

    /** The configuration that the last question found. */
    Selections latest() {
        return witness.in(model());
    }

    IntPredicate model() {
        return solver::isTrue;
    }

    /** A smallest choice of demands, in that none can be left out, that together forbid these literals; later ones are dropped first. */
    List<String> because(int... literals) {
        BitSet every = new BitSet();
        every.set(0, demands.size());
        return because(every, literals);
    }

    /** The same without one demand. */
    List<String> becauseWithout(int demand, int... literals) {
        return because(without(demand), literals);
    }

    /** The same, with no literals, without some demands, by path; empty where the others forbid nothing. */
    List<String> becauseWithout(Set<String> paths) {
        BitSet others = new BitSet();
        for (int demand = 0; demand < demands.size(); demand++) {
            others.set(demand, !paths.contains(demands.get(demand).path()));
        }
        return solve(assumed(others)) ? List.of() : because(others);
    }

    private List<String> because(BitSet from, int... literals) {
        BitSet present = (BitSet) from.clone();
        if (!refuted(present, literals)) {
            throw new IllegalStateException("What is possible has no reason not to be");
        }
        for (int i = 0; i < TRIMS; i++) {
            int before = present.cardinality();
            refuted(present, literals);
            if (present.cardinality() == before) {
                break;
            }
        }
        for (int demand = present.length() - 1; demand >= 0; demand = demand == 0 ? -1 : present.previousSetBit(demand - 1)) {
            BitSet fewer = (BitSet) present.clone();
            fewer.clear(demand);
            if (refuted(fewer, literals)) {
                present = fewer;
            }
        }
        return present.stream().mapToObj(demand -> demands.get(demand).path()).toList();
    }

    /** Whether these demands forbid the literals; then only those of the core stay. */
    private boolean refuted(BitSet present, int... literals) {
        if (solve(assumed(present, literals))) {
            return false;
        }
        Map<Integer, Integer> byLiteral = new HashMap<>();
        present.stream().forEach(demand -> byLiteral.putIfAbsent(demands.get(demand).met(), demand));
        for (int literal : literals) {
            byLiteral.remove(literal);
        }
        present.clear();
        for (int literal : solver.core()) {
            Integer demand = byLiteral.get(literal);
            if (demand != null) {
                present.set(demand);
            }
        }
        return true;
    }

    private BitSet without(int demand) {
        BitSet others = new BitSet();
        others.set(0, demands.size());
        others.clear(demand);
        return others;
    }

    private int[] assumed(BitSet present, int... literals) {
        return IntStream.concat(IntStream.of(literals), present.stream().map(demand -> demands.get(demand).met())).toArray();
    }

    private boolean solve(int... assumptions) {
        return solver.within(allowance.share()).solve(assumptions);
    }
}
