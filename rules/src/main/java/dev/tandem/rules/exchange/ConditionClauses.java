package dev.tandem.rules.exchange;

import dev.tandem.rules.exchange.FeatureModel.Feature;
import dev.tandem.rules.exchange.FiniteModel.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A condition as clauses that all hold exactly if it does. Parts that would multiply too much get a Boolean of their own that implies them
 * (Plaisted and Greenbaum 1986), operands of {@code <=>} one that is as true as they are.
 */
final class ConditionClauses {

    /** Clauses that a disjunction may multiply out to. */
    private static final int MOST_CLAUSES = 16;
    private static final List<int[]> TRUE = List.of();
    private static final List<int[]> FALSE = List.of(new int[0]);

    private final FeatureClauses model;
    private final int group;
    private final Map<Uvl, Integer> defined = new IdentityHashMap<>();

    ConditionClauses(FeatureClauses model, int group) {
        this.model = model;
        this.group = group;
    }

    List<int[]> of(Uvl condition) {
        return clauses(condition, true);
    }

    /** @param holds whether the condition or its opposite is said */
    private List<int[]> clauses(Uvl condition, boolean holds) {
        return switch (condition) {
            case Uvl.Reference reference -> List.of(new int[] {model.in(feature(reference)) ^ (holds ? 0 : 1)});
            case Uvl.Not not -> clauses(not.operand(), !holds);
            case Uvl.Chain chain -> {
                List<List<int[]>> parts = chain.operands().stream().map(operand -> clauses(operand, holds)).toList();
                yield chain.all() == holds ? both(parts) : either(parts);
            }
            case Uvl.Implication implication when implication.both() -> equivalence(implication, holds);
            case Uvl.Implication implication -> {
                List<List<int[]>> parts = List.of(clauses(implication.left(), !holds), clauses(implication.right(), holds));
                yield holds ? either(parts) : both(parts);
            }
            case Uvl.Comparison comparison -> comparison(comparison, holds);
            case Uvl.Number _, Uvl.Text _, Uvl.Arithmetic _, Uvl.Call _ ->
                throw model.mistake(condition, "A number or text stands where a condition is expected.");
        };
    }

    private static List<int[]> both(List<List<int[]>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    private List<int[]> either(List<List<int[]>> parts) {
        List<int[]> product = FALSE;
        for (List<int[]> part : parts) {
            List<int[]> factor = part.size() > 1 && part.size() * product.size() > MOST_CLAUSES ? List.of(new int[] {implying(part)}) : part;
            List<int[]> next = new ArrayList<>();
            for (int[] left : product) {
                for (int[] right : factor) {
                    int[] joined = Arrays.copyOf(left, left.length + right.length);
                    System.arraycopy(right, 0, joined, left.length, right.length);
                    next.add(joined);
                }
            }
            product = next;
        }
        return product;
    }

    /** A new literal under which these clauses hold. */
    private int implying(List<int[]> clauses) {
        int literal = model.fresh();
        under(literal, clauses);
        return literal;
    }

    private void under(int literal, List<int[]> clauses) {
        for (int[] clause : clauses) {
            int[] longer = Arrays.copyOf(clause, clause.length + 1);
            longer[clause.length] = literal ^ 1;
            model.clause(group, longer);
        }
    }

    private List<int[]> equivalence(Uvl.Implication equivalence, boolean holds) {
        int left = literal(equivalence.left());
        int right = literal(equivalence.right()) ^ (holds ? 0 : 1);
        return List.of(new int[] {left ^ 1, right}, new int[] {left, right ^ 1});
    }

    /** A literal that is as true as the condition. */
    private int literal(Uvl condition) {
        if (condition instanceof Uvl.Reference reference) {
            return model.in(feature(reference));
        }
        if (condition instanceof Uvl.Not not) {
            return literal(not.operand()) ^ 1;
        }
        Integer known = defined.get(condition);
        if (known != null) {
            return known;
        }
        int literal = model.fresh();
        defined.put(condition, literal);
        under(literal, clauses(condition, true));
        under(literal ^ 1, clauses(condition, false));
        return literal;
    }

    private Feature feature(Uvl.Reference reference) {
        Feature feature = model.byName().get(reference.name());
        if (feature == null) {
            throw model.mistake(reference, AttributeSum.unknown(reference.name(), "feature", model.byName().keySet()));
        }
        return feature;
    }

    private List<int[]> comparison(Uvl.Comparison comparison, boolean holds) {
        AttributeSum difference = AttributeSum.of(model, comparison.left()).plus(AttributeSum.of(model, comparison.right()), BigDecimal.ONE.negate());
        String operator = holds ? comparison.operator() : switch (comparison.operator()) {
            case "==" -> "!=";
            case "!=" -> "==";
            case "<" -> ">=";
            case "<=" -> ">";
            case ">" -> "<=";
            default -> "<";
        };
        AttributeSum opposite = difference.times(BigDecimal.ONE.negate());
        return switch (operator) {
            case "<=" -> atMost(comparison, difference, false);
            case "<" -> atMost(comparison, difference, true);
            case ">=" -> atMost(comparison, opposite, false);
            case ">" -> atMost(comparison, opposite, true);
            case "==" -> both(List.of(atMost(comparison, difference, false), atMost(comparison, opposite, false)));
            default -> either(List.of(atMost(comparison, difference, true), atMost(comparison, opposite, true)));
        };
    }

    /** The sum is at most nought, or below it. */
    private List<int[]> atMost(Uvl at, AttributeSum sum, boolean below) {
        if (sum.factors().isEmpty()) {
            return sum.constant().signum() < (below ? 0 : 1) ? TRUE : FALSE;
        }
        int scale = sum.scale();
        try {
            long bound = -sum.constant().setScale(scale).unscaledValue().longValueExact() - (below ? 1 : 0);
            int[] literals = sum.factors().keySet().stream().mapToInt(name -> model.in(model.byName().get(name))).toArray();
            long[] factors = sum.factors().values().stream()
                    .mapToLong(factor -> factor.setScale(scale).unscaledValue().longValueExact()).toArray();
            long reach = Math.abs(bound);
            for (long factor : factors) {
                reach = Math.addExact(reach, Math.absExact(factor));
            }
            if (reach >= 1L << 52) {
                throw new ArithmeticException();
            }
            int literal = model.fresh();
            model.add(new Rule.AtMost(group, literal, literals, factors, bound));
            return List.of(new int[] {literal});
        } catch (ArithmeticException e) {
            throw model.mistake(at, "The numbers of this comparison are too large or have too many digits.");
        }
    }
}
