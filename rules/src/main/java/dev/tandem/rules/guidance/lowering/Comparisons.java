package dev.tandem.rules.guidance.lowering;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.Comparison;
import dev.tandem.rules.expression.Expression.ComparisonOperator;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns comparisons of numbers into literals: of two numbers by their order literals, of sums by the engine's sums. */
final class Comparisons {

    private record Less(NumberDomain left, NumberDomain right, boolean orEqual) {}

    private final Clauses clauses;
    private final Tables tables;
    private final Numbers numbers;
    private final Map<Less, Integer> known = new HashMap<>();

    Comparisons(Clauses clauses, Tables tables, Numbers numbers) {
        this.clauses = clauses;
        this.tables = tables;
        this.numbers = numbers;
    }

    /** A literal that is true exactly if the comparison is. */
    int literal(Comparison comparison) {
        Optional<LinearSum> sum = sum(comparison);
        if (sum.isPresent()) {
            return switch (comparison.operator()) {
                case AT_MOST -> sum.get().atMost(0);
                case LESS -> sum.get().atMost(-1);
                case GREATER -> sum.get().atMost(0) ^ 1;
                case AT_LEAST -> sum.get().atMost(-1) ^ 1;
                case EQUAL -> clauses.and(sum.get().atMost(0), sum.get().atMost(-1) ^ 1);
                case NOT_EQUAL -> clauses.and(sum.get().atMost(0), sum.get().atMost(-1) ^ 1) ^ 1;
            };
        }
        NumberDomain left = numbers.of(comparison.left());
        NumberDomain right = numbers.of(comparison.right());
        return switch (comparison.operator()) {
            case AT_MOST -> less(comparison, left, right, true);
            case LESS -> less(comparison, left, right, false);
            case GREATER -> less(comparison, left, right, true) ^ 1;
            case AT_LEAST -> less(comparison, left, right, false) ^ 1;
            case EQUAL -> equal(comparison, left, right);
            case NOT_EQUAL -> equal(comparison, left, right) ^ 1;
        };
    }

    /** A constraint demands that the comparison is as wanted, or that one of the literals holds. */
    void demand(Comparison comparison, boolean wanted, int group, int... orElse) {
        Optional<LinearSum> sum = sum(comparison);
        ComparisonOperator operator = wanted ? comparison.operator() : opposite(comparison.operator());
        if (sum.isPresent() && operator != ComparisonOperator.NOT_EQUAL) {
            switch (operator) {
                case AT_MOST -> sum.get().demandAtMost(group, 0, orElse);
                case LESS -> sum.get().demandAtMost(group, -1, orElse);
                case GREATER -> sum.get().demandAtLeast(group, 1, orElse);
                case AT_LEAST -> sum.get().demandAtLeast(group, 0, orElse);
                case EQUAL, NOT_EQUAL -> {
                    sum.get().demandAtMost(group, 0, orElse);
                    sum.get().demandAtLeast(group, 0, orElse);
                }
            }
            return;
        }
        int[] clause = Arrays.copyOf(orElse, orElse.length + 1);
        clause[orElse.length] = wanted ? literal(comparison) : literal(comparison) ^ 1;
        clauses.demand(group, clause);
    }

    private static ComparisonOperator opposite(ComparisonOperator operator) {
        return switch (operator) {
            case EQUAL -> ComparisonOperator.NOT_EQUAL;
            case NOT_EQUAL -> ComparisonOperator.EQUAL;
            case LESS -> ComparisonOperator.AT_LEAST;
            case AT_LEAST -> ComparisonOperator.LESS;
            case GREATER -> ComparisonOperator.AT_MOST;
            case AT_MOST -> ComparisonOperator.GREATER;
        };
    }

    /** The difference of both sides, where one of them adds several numbers. */
    private Optional<LinearSum> sum(Comparison comparison) {
        boolean adds = adds(comparison.left()) || adds(comparison.right());
        return adds ? numbers.linear(Sums.difference(comparison.left(), comparison.right(), tables::names)) : Optional.empty();
    }

    private boolean adds(Expression side) {
        return Sums.of(side, tables::names).terms().size() > 1;
    }

    private int equal(Expression place, NumberDomain left, NumberDomain right) {
        return clauses.and(less(place, left, right, true), less(place, right, left, true));
    }

    private int less(Expression place, NumberDomain left, NumberDomain right, boolean orEqual) {
        Less key = new Less(left, right, orEqual);
        Integer found = known.get(key);
        if (found == null) {
            if (Math.min(left.size(), right.size()) > Bounds.SUM_VALUES) {
                throw Refusal.of(place, "compares two numbers of more than " + Bounds.SUM_VALUES + " values each",
                        "Use larger steps or a smaller range for one of them");
            }
            found = right.size() <= left.size() ? byRight(left, right, orEqual) : byRight(right, left, !orEqual) ^ 1;
            known.put(key, found);
        }
        return found;
    }

    /** For each value of the right: the left is below it, or not above it, exactly if it has not reached a certain index. */
    private int byRight(NumberDomain left, NumberDomain right, boolean orEqual) {
        TreeMap<Integer, int[]> byIndex = new TreeMap<>();
        for (int i = 0; i < right.size(); i++) {
            int value = i;
            byIndex.merge(left.first(right.value(i), orEqual), new int[] {i, i}, (range, _) -> new int[] {range[0], value});
        }
        if (byIndex.size() == 1) {
            return left.atLeast(byIndex.firstKey()) ^ 1;
        }
        int literal = clauses.variable();
        byIndex.forEach((index, range) -> {
            clauses.define(literal ^ 1, right.atLeast(range[1] + 1), left.atLeast(index) ^ 1);
            clauses.define(literal, right.atLeast(range[0]) ^ 1, left.atLeast(index));
        });
        return literal;
    }
}
