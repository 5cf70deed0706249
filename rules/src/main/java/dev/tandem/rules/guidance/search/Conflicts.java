package dev.tandem.rules.guidance.search;

import dev.tandem.rules.guidance.engine.Deadline;
import dev.tandem.rules.guidance.engine.Problem;
import dev.tandem.rules.guidance.engine.Solver;
import java.util.Arrays;
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
        return new Deletion(wanted, decisions, Solver.selecting(problem).within(deadline)).run();
    }

    private final class Deletion {

        private final int[] wanted;
        private final int[][] parts;
        private final int decisions;
        private final Solver solver;
        private final Map<Integer, Integer> byLiteral = new HashMap<>();

        Deletion(int[] wanted, int[][] decided, Solver solver) {
            this.wanted = wanted;
            this.solver = solver;
            decisions = decided.length;
            parts = Arrays.copyOf(decided, decisions + problem.groups());
            for (int group = 0; group < problem.groups(); group++) {
                parts[decisions + group] = new int[] {solver.selector(group)};
            }
            for (int part = 0; part < parts.length; part++) {
                for (int literal : parts[part]) {
                    byLiteral.put(literal, part);
                }
            }
            for (int literal : wanted) {
                byLiteral.remove(literal);
            }
        }

        Optional<Refutation> run() {
            BitSet present = new BitSet(parts.length);
            present.set(0, parts.length);
            if (!refuted(present)) {
                return Optional.empty();
            }
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
            BitSet groups = new BitSet();
            present.stream().filter(part -> part >= decisions).forEach(part -> groups.set(part - decisions));
            present.clear(decisions, parts.length);
            return Optional.of(new Refutation(groups, present));
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
            present.stream().forEach(part -> assumed.add(parts[part]));
            if (solver.solve(assumed.all())) {
                return false;
            }
            present.clear();
            for (int literal : solver.core()) {
                Integer part = byLiteral.get(literal);
                if (part != null) {
                    present.set(part);
                }
            }
            return true;
        }
    }
}
