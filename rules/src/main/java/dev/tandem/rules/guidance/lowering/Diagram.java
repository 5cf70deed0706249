package dev.tandem.rules.guidance.lowering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * A reduced multi-valued decision diagram: which outcome a combination of values has. Equal parts are one
 * (Srinivasan, Kam, Malik, Brayton, "Algorithms for discrete function manipulation", 1990).
 */
final class Diagram {

    /** Of an outcome; nodes are counted from 0. */
    private static final int FIRST_OUTCOME = -2;

    private static final int NO = leaf(0);
    private static final int YES = leaf(1);

    /** Paths that become clauses of their own before parts get literals. */
    private static final int MOST_PATHS = 48;

    private record Node(int level, int[] children) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Node node && level == node.level && Arrays.equals(children, node.children);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(children) + level;
        }
    }

    /** What matters of the dimensions so far; equal states have equal outcomes. */
    interface States<S> {

        int UNDECIDED = Integer.MIN_VALUE;

        /** The outcome once it is certain, at the latest behind the last dimension; else {@link #UNDECIDED}. */
        int outcome(S state, int level);

        /** The state once the dimension of this level has a value of this class. */
        S next(S state, int level, int value);
    }

    private final Clauses clauses;
    private final List<Dimension> dimensions;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Node, Integer> unique = new HashMap<>();
    private final Map<Integer, Integer> literals = new HashMap<>();
    private final int root;

    /** @param outcomes from -1 on, by the number of a combination, the last dimension running fastest */
    Diagram(Clauses clauses, List<Dimension> dimensions, IntUnaryOperator outcomes) {
        this.clauses = clauses;
        this.dimensions = dimensions;
        this.root = build(0, 0, outcomes);
    }

    /** @param states outcomes from -1 on */
    <S> Diagram(Clauses clauses, List<Dimension> dimensions, S start, States<S> states) {
        this.clauses = clauses;
        this.dimensions = dimensions;
        List<Map<S, Integer>> known = new ArrayList<>();
        dimensions.forEach(_ -> known.add(new HashMap<>()));
        this.root = build(0, start, states, known);
    }

    private Diagram(Diagram of, IntPredicate satisfied) {
        this.clauses = of.clauses;
        this.dimensions = of.dimensions;
        this.root = build(of, of.root, satisfied, new HashMap<>());
    }

    private static int leaf(int outcome) {
        return FIRST_OUTCOME - outcome;
    }

    private static int outcome(int leaf) {
        return FIRST_OUTCOME - leaf;
    }

    private int build(int level, int offset, IntUnaryOperator outcomes) {
        if (level == dimensions.size()) {
            return leaf(outcomes.applyAsInt(offset));
        }
        int[] children = new int[width(level)];
        for (int i = 0; i < children.length; i++) {
            children[i] = build(level + 1, offset * children.length + i, outcomes);
        }
        return node(level, children);
    }

    private <S> int build(int level, S state, States<S> states, List<Map<S, Integer>> known) {
        int outcome = states.outcome(state, level);
        if (outcome != States.UNDECIDED) {
            return leaf(outcome);
        }
        Integer found = known.get(level).get(state);
        if (found == null) {
            int[] children = new int[width(level)];
            for (int i = 0; i < children.length; i++) {
                children[i] = build(level + 1, states.next(state, level, i), states, known);
            }
            found = node(level, children);
            known.get(level).put(state, found);
        }
        return found;
    }

    private int build(Diagram of, int node, IntPredicate satisfied, Map<Integer, Integer> known) {
        if (node < 0) {
            return satisfied.test(outcome(node)) ? YES : NO;
        }
        Integer found = known.get(node);
        if (found == null) {
            Node old = of.nodes.get(node);
            int[] children = new int[old.children().length];
            for (int i = 0; i < children.length; i++) {
                children[i] = i > 0 && old.children()[i] == old.children()[i - 1]
                        ? children[i - 1] : build(of, old.children()[i], satisfied, known);
            }
            found = node(old.level(), children);
            known.put(node, found);
        }
        return found;
    }

    private int node(int level, int[] children) {
        for (int child : children) {
            if (child != children[0]) {
                return unique.computeIfAbsent(new Node(level, children), node -> {
                    nodes.add(node);
                    return nodes.size() - 1;
                });
            }
        }
        return children[0];
    }

    /** How many combinations it tells apart: its classes in its parts. */
    int combinations() {
        return 1 + nodes.stream().mapToInt(node -> node.children().length).sum();
    }

    /** How many parts it has. */
    int size() {
        return nodes.size();
    }

    /** Whether some combination has such an outcome. */
    boolean anywhere(IntPredicate outcome) {
        return root < 0 ? outcome.test(outcome(root))
                : nodes.stream().flatMapToInt(node -> Arrays.stream(node.children())).anyMatch(child -> child < 0 && outcome.test(outcome(child)));
    }

    private int width(int level) {
        return dimensions.get(level).classes().size();
    }

    /** The combinations with these outcomes as a condition. */
    Diagram where(IntPredicate satisfied) {
        return new Diagram(this, satisfied);
    }

    /** Of a condition: a literal that is true exactly if it is satisfied. */
    int literal() {
        return literal(root);
    }

    private int literal(int node) {
        if (node < 0) {
            return node == YES ? Clauses.TRUE : Clauses.FALSE;
        }
        Integer known = literals.get(node);
        if (known == null) {
            known = define(node);
            literals.put(node, known);
        }
        return known;
    }

    private int define(int node) {
        Domain domain = domain(node);
        Map<Integer, BitSet> groups = groups(node);
        if (groups.keySet().stream().allMatch(child -> child < 0)) {
            return domain.in(groups.get(YES));
        }
        int literal = clauses.variable();
        groups.forEach((child, values) -> {
            int below = literal(child);
            for (int[] outside : domain.outside(values)) {
                clauses.define(joined(outside, literal ^ 1, below));
                clauses.define(joined(outside, literal, below ^ 1));
            }
        });
        return literal;
    }

    /** Says in clauses: where a combination has an outcome, all literals of the outcome hold. */
    void imply(IntFunction<int[]> ofOutcome) {
        imply(root, Clauses.TRUE, ofOutcome, new HashMap<>());
    }

    private void imply(int node, int reached, IntFunction<int[]> ofOutcome, Map<Integer, Integer> known) {
        if (node < 0) {
            for (int literal : ofOutcome.apply(outcome(node))) {
                clauses.define(reached ^ 1, literal);
            }
            return;
        }
        Domain domain = domain(node);
        groups(node).forEach((child, values) -> {
            for (int[] outside : domain.outside(values)) {
                if (child < 0) {
                    for (int literal : ofOutcome.apply(outcome(child))) {
                        clauses.define(joined(outside, reached ^ 1, literal));
                    }
                } else {
                    Integer below = known.get(child);
                    if (below == null) {
                        below = clauses.variable();
                        known.put(child, below);
                        imply(child, below, ofOutcome, known);
                    }
                    clauses.define(joined(outside, reached ^ 1, below));
                }
            }
        });
    }

    /** Of a condition: a constraint demands that it is not satisfied, or that one of the literals holds. */
    void forbid(int group, int... orElse) {
        forbid(root, group, orElse);
    }

    private void forbid(int node, int group, int[] orElse) {
        if (node < 0) {
            if (node == YES) {
                clauses.demand(group, orElse);
            }
            return;
        }
        Domain domain = domain(node);
        groups(node).forEach((child, values) -> {
            if (child != NO) {
                for (int[] outside : domain.outside(values)) {
                    if (child == YES || paths(child, MOST_PATHS) <= MOST_PATHS) {
                        forbid(child, group, joined(orElse, outside));
                    } else {
                        clauses.demand(group, joined(joined(orElse, outside), literal(child) ^ 1));
                    }
                }
            }
        });
    }

    private int paths(int node, int most) {
        if (node < 0) {
            return node == YES ? 1 : 0;
        }
        int paths = 0;
        for (int child : groups(node).keySet()) {
            paths += paths(child, most - paths);
            if (paths > most) {
                return paths;
            }
        }
        return paths;
    }

    private Domain domain(int node) {
        return dimensions.get(nodes.get(node).level()).domain();
    }

    private Map<Integer, BitSet> groups(int node) {
        Node of = nodes.get(node);
        List<BitSet> classes = dimensions.get(of.level()).classes();
        Map<Integer, BitSet> groups = new LinkedHashMap<>();
        for (int i = 0; i < of.children().length; i++) {
            groups.computeIfAbsent(of.children()[i], _ -> new BitSet()).or(classes.get(i));
        }
        return groups;
    }

    private static int[] joined(int[] some, int... more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
