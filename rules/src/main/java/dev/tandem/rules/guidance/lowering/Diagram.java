package dev.tandem.rules.guidance.lowering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * A reduced multi-valued decision diagram: which combinations of values satisfy a condition. Equal parts are one
 * (Srinivasan, Kam, Malik, Brayton, "Algorithms for discrete function manipulation", 1990).
 */
final class Diagram {

    private static final int NO = 0;
    private static final int YES = 1;

    /** Paths that become clauses of their own before parts get literals. */
    private static final int MOST_PATHS = 48;

    private record Node(int level, int[] children) {}

    private record Key(int level, List<Integer> children) {}

    private final Clauses clauses;
    private final List<Dimension> dimensions;
    private final List<Node> nodes = new ArrayList<>(Arrays.asList(new Node(-1, new int[0]), new Node(-1, new int[0])));
    private final Map<Key, Integer> unique = new HashMap<>();
    private final Map<Integer, Integer> literals = new HashMap<>();
    private final int root;

    /** @param satisfied by the number of a combination, the last dimension running fastest */
    Diagram(Clauses clauses, List<Dimension> dimensions, IntPredicate satisfied) {
        this.clauses = clauses;
        this.dimensions = dimensions;
        this.root = build(0, 0, satisfied);
    }

    private int build(int level, int offset, IntPredicate satisfied) {
        if (level == dimensions.size()) {
            return satisfied.test(offset) ? YES : NO;
        }
        int width = dimensions.get(level).classes().size();
        int[] children = new int[width];
        boolean same = true;
        for (int i = 0; i < width; i++) {
            children[i] = build(level + 1, offset * width(level) + i, satisfied);
            same &= children[i] == children[0];
        }
        if (same) {
            return children[0];
        }
        return unique.computeIfAbsent(new Key(level, Arrays.stream(children).boxed().toList()), _ -> {
            nodes.add(new Node(level, children));
            return nodes.size() - 1;
        });
    }

    private int width(int level) {
        return dimensions.get(level).classes().size();
    }

    /** A literal that is true exactly if the condition is satisfied. */
    int literal() {
        return literal(root);
    }

    private int literal(int node) {
        if (node <= YES) {
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
        if (groups.keySet().stream().allMatch(child -> child <= YES)) {
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

    /** A constraint demands that the condition is not satisfied, or that one of the literals holds. */
    void forbid(int group, int... orElse) {
        forbid(root, group, orElse);
    }

    private void forbid(int node, int group, int[] orElse) {
        if (node <= YES) {
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
        if (node <= YES) {
            return node;
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
