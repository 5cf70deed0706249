package dev.tandem.rules.guidance.search;

import dev.tandem.rules.guidance.engine.Deadline;
import dev.tandem.rules.guidance.engine.Problem;
import dev.tandem.rules.guidance.engine.Solver;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Why something is refused: a minimal set of designer's groups and of decisions that together refute it; dropping any one of them allows it.
 * Deletion with refinement by cores (Marques-Silva, "Minimal unsatisfiability: models, algorithms and applications", 2010). Each question
 * starts from the same state, so the same question has the same answer.
 */
public final class Conflicts {

    private static final int TRIMS = 8;

    private final Problem problem;

    public Conflicts(Problem problem) {
        this.problem = problem;
    }

    /** What is refuted together with what is wanted: numbers of groups, and of the decisions given. */
    public record Refutation(BitSet groups, BitSet decisions) {}

    /**
     * A minimal refutation, later decisions dropped before earlier ones, and decisions before groups.
     *
     * @param decisions the literals of each
     * @return empty if what is wanted is possible with all decisions
     */
    public Optional<Refutation> minimal(int[] wanted, int[][] decisions, Deadline deadline) {
        return new Deletion(problem, wanted, decisions, deadline).core().map(core -> {
            int[] groups = core.groups().stream().toArray();
            Refutation minimal = new Deletion(problem.only(groups), wanted, decisions, deadline).minimal(core.decisions());
            BitSet named = new BitSet();
            minimal.groups().stream().forEach(group -> named.set(groups[group]));
            return new Refutation(named, minimal.decisions());
        });
    }

    private static final class Deletion {

        private final int[] wanted;
        private final int[][] decided;
        private final int decisions;
        private final int parts;
        private final int firstSelector;
        private final Solver solver;
        private final Map<Integer, Integer> byLiteral = new HashMap<>();

        Deletion(Problem problem, int[] wanted, int[][] decided, Deadline deadline) {
            this.wanted = wanted;
            solver = Solver.selecting(problem).within(deadline);
            this.decided = decided;
            decisions = decided.length;
            parts = decisions + problem.groups();
            firstSelector = problem.groups() == 0 ? Integer.MAX_VALUE : solver.selector(0);
            for (int decision = 0; decision < decisions; decision++) {
                for (int literal : decided[decision]) {
                    byLiteral.put(literal, decision);
                }
            }
            for (int literal : wanted) {
                byLiteral.remove(literal);
            }
        }

        /** Something refuted, not minimal; empty if nothing is. */
        Optional<Refutation> core() {
            BitSet present = new BitSet(parts);
            present.set(0, parts);
            return refuted(present) ? Optional.of(refutation(present)) : Optional.empty();
        }

        /** What is minimal among all groups and these decisions, which are refuted together. */
        Refutation minimal(BitSet refuted) {
            BitSet present = (BitSet) refuted.clone();
            present.set(decisions, parts);
            for (int i = 0; i < TRIMS; i++) {
                int before = present.cardinality();
                if (!refuted(present) || present.cardinality() == before) {
                    break;
                }
            }
            int[] order = dropFirst(present);
            for (int part : order) {
                if (present.get(part)) {
                    present.clear(part);
                    if (!refuted(present)) {
                        present.set(part);
                    }
                }
            }
            return refutation(present);
        }

        private Refutation refutation(BitSet present) {
            BitSet groups = new BitSet();
            present.stream().filter(part -> part >= decisions).forEach(part -> groups.set(part - decisions));
            present.clear(decisions, parts);
            return new Refutation(groups, present);
        }

        private int[] dropFirst(BitSet present) {
            int[] order = new int[present.cardinality()];
            int next = 0;
            for (int part = present.previousSetBit(decisions - 1); part >= 0; part = present.previousSetBit(part - 1)) {
                order[next++] = part;
            }
            for (int part = present.length() - 1; part >= decisions; part = present.previousSetBit(part - 1)) {
                order[next++] = part;
            }
            return order;
        }

        /** Whether these parts refute what is wanted; then only those of the core stay present. */
        private boolean refuted(BitSet present) {
            Assumptions assumed = new Assumptions(wanted);
            present.stream().forEach(part -> assumed.add(part < decisions ? decided[part] : new int[] {solver.selector(part - decisions)}));
            if (solver.solve(assumed.all())) {
                return false;
            }
            present.clear();
            for (int literal : solver.core()) {
                int part = literal < firstSelector ? byLiteral.getOrDefault(literal, -1) : decisions + (literal - firstSelector) / 2;
                if (part >= 0) {
                    present.set(part);
                }
            }
            return true;
        }
    }
}
