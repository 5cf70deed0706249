package dev.tandem.rules.guidance.lowering;

import dev.tandem.rules.expression.Combinations;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.Between;
import dev.tandem.rules.expression.Expression.CalculationReference;
import dev.tandem.rules.expression.Expression.Comparison;
import dev.tandem.rules.expression.Expression.ComparisonOperator;
import dev.tandem.rules.expression.Expression.Conditional;
import dev.tandem.rules.expression.Expression.FlagLiteral;
import dev.tandem.rules.expression.Expression.Listed;
import dev.tandem.rules.expression.Expression.Logic;
import dev.tandem.rules.expression.Expression.LogicOperator;
import dev.tandem.rules.expression.Expression.Not;
import dev.tandem.rules.expression.Expression.OneOf;
import dev.tandem.rules.expression.ExpressionPrinter;
import dev.tandem.rules.expression.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns expressions of type flag into literals, and what constraints forbid into clauses. */
final class Flags {

    private final Clauses clauses;
    private final Leaves leaves;
    private final Tables tables;
    private final Numbers numbers;
    private final Comparisons comparisons;
    private final Map<String, Integer> known = new HashMap<>();

    Flags(Clauses clauses, Leaves leaves, Tables tables) {
        this.clauses = clauses;
        this.leaves = leaves;
        this.tables = tables;
        this.numbers = new Numbers(clauses, leaves, tables, this::literal);
        this.comparisons = new Comparisons(clauses, tables, numbers);
    }

    Numbers numbers() {
        return numbers;
    }

    /**
     * A literal that is true exactly if the expression is; false where it has no value.
     *
     * @throws Refusal it cannot be exact within bounds
     */
    int literal(Expression expression) {
        String text = ExpressionPrinter.print(expression);
        Integer found = known.get(text);
        if (found == null) {
            found = make(expression);
            known.put(text, found);
        }
        return found;
    }

    private int make(Expression expression) {
        if (expression instanceof CalculationReference reference) {
            return literal(reference.definition());
        }
        if (isLong(expression)) {
            return new ListedRows(clauses, leaves, ((Listed) expression).table()).anyFits();
        }
        Optional<Table> table = tables.small(expression);
        if (table.isPresent()) {
            return table.get().satisfied().literal();
        }
        return switch (expression) {
            case FlagLiteral(boolean value) -> value ? Clauses.TRUE : Clauses.FALSE;
            case Not(Expression operand) -> literal(operand) ^ 1;
            case Logic(LogicOperator operator, Expression _, Expression _) -> {
                int[] parts = parts(expression, operator).stream().mapToInt(this::literal).toArray();
                yield operator == LogicOperator.AND ? clauses.and(parts) : clauses.or(parts);
            }
            case Conditional(Expression condition, Expression then, Expression otherwise) ->
                clauses.choice(literal(condition), literal(then), literal(otherwise));
            case Between between -> clauses.and(literal(low(between)), literal(high(between)));
            case OneOf oneOf -> clauses.or(oneOf.candidates().stream()
                    .mapToInt(candidate -> literal(new Comparison(ComparisonOperator.EQUAL, oneOf.subject(), candidate)))
                    .toArray());
            case Comparison comparison -> comparison(comparison);
            default -> throw tooLarge(expression);
        };
    }

    private int comparison(Comparison comparison) {
        return switch (comparison.left().type()) {
            case Type.Number _ -> numbers(comparison);
            case Type.Flag _ -> {
                int same = clauses.same(literal(comparison.left()), literal(comparison.right()));
                yield comparison.operator() == ComparisonOperator.EQUAL ? same : same ^ 1;
            }
            default -> codes(comparison);
        };
    }

    private int numbers(Comparison comparison) {
        try {
            return comparisons.literal(comparison);
        } catch (Refusal side) {
            return tables.of(comparison, Bounds.TABLE).orElseThrow(() -> side).satisfied().literal();
        }
    }

    private void demand(Comparison comparison, boolean wanted, int group, int... orElse) {
        try {
            comparisons.demand(comparison, wanted, group, orElse);
        } catch (Refusal side) {
            Table whole = tables.of(comparison, Bounds.TABLE).orElseThrow(() -> side);
            (wanted ? whole.unsatisfied() : whole.notRefuted()).forbid(group, orElse);
        }
    }

    private int codes(Comparison comparison) {
        Expression left = comparison.left();
        Expression right = comparison.right();
        if (left instanceof CalculationReference(String _, Expression definition)) {
            return literal(new Comparison(comparison.operator(), definition, right));
        }
        if (left instanceof Conditional(Expression condition, Expression then, Expression otherwise)) {
            return clauses.choice(literal(condition), literal(new Comparison(comparison.operator(), then, right)),
                    literal(new Comparison(comparison.operator(), otherwise, right)));
        }
        if (right instanceof CalculationReference || right instanceof Conditional) {
            return literal(new Comparison(comparison.operator(), right, left));
        }
        return tables.of(comparison, Bounds.TABLE).orElseThrow(() -> tooLarge(comparison)).satisfied().literal();
    }

    private static Refusal tooLarge(Expression expression) {
        return Refusal.of(expression, "depends on more than " + Bounds.TABLE + " combinations of values",
                "Split it into conditions of which each depends on less");
    }

    /** Whether it is a table that stays one. */
    private static boolean isLong(Expression expression) {
        return expression instanceof Listed(Combinations table) && table.columns().size() >= ListedRows.FEWEST_COLUMNS;
    }

    /** A constraint demands that the expression is false, or that one of the literals holds; what has no value is told by {@link Failures}. */
    void forbid(Expression expression, int group, int... orElse) {
        Optional<Table> table = isLong(expression) ? Optional.empty() : tables.small(expression);
        if (table.isPresent()) {
            table.get().notRefuted().forbid(group, orElse);
            return;
        }
        switch (expression) {
            case CalculationReference reference -> forbid(reference.definition(), group, orElse);
            case Not(Expression operand) -> require(operand, group, orElse);
            case Logic(LogicOperator operator, Expression left, Expression right) when operator == LogicOperator.OR -> {
                forbid(left, group, orElse);
                forbid(right, group, orElse);
            }
            case Logic _ -> forbidAll(parts(expression, LogicOperator.AND), group, orElse);
            case Between between -> forbidAll(List.of(low(between), high(between)), group, orElse);
            case Comparison comparison when comparison.left().type().equals(Type.NUMBER) ->
                demand(comparison, false, group, orElse);
            default -> clauses.demand(group, joined(orElse, literal(expression) ^ 1));
        }
    }

    /** The conditions that make more than a literal of their own are told apart last. */
    private void forbidAll(List<Expression> parts, int group, int... orElse) {
        int[] others = orElse;
        Expression last = parts.getLast();
        for (Expression part : parts.subList(0, parts.size() - 1)) {
            others = joined(others, literal(part) ^ 1);
        }
        forbid(last, group, others);
    }

    private void require(Expression expression, int group, int... orElse) {
        Optional<Table> table = isLong(expression) ? Optional.empty() : tables.small(expression);
        if (table.isPresent()) {
            table.get().unsatisfied().forbid(group, orElse);
            return;
        }
        switch (expression) {
            case CalculationReference reference -> require(reference.definition(), group, orElse);
            case Not(Expression operand) -> forbid(operand, group, orElse);
            case Logic(LogicOperator operator, Expression left, Expression right) when operator == LogicOperator.AND -> {
                require(left, group, orElse);
                require(right, group, orElse);
            }
            case Logic _ -> clauses.demand(group,
                    joined(orElse, parts(expression, LogicOperator.OR).stream().mapToInt(this::literal).toArray()));
            case Between between -> {
                require(low(between), group, orElse);
                require(high(between), group, orElse);
            }
            case Comparison comparison when comparison.left().type().equals(Type.NUMBER) ->
                demand(comparison, true, group, orElse);
            default -> clauses.demand(group, joined(orElse, literal(expression)));
        }
    }

    static Comparison low(Between between) {
        return new Comparison(ComparisonOperator.AT_LEAST, between.subject(), between.low());
    }

    static Comparison high(Between between) {
        return new Comparison(ComparisonOperator.AT_MOST, between.subject(), between.high());
    }

    private static List<Expression> parts(Expression expression, LogicOperator operator) {
        List<Expression> parts = new ArrayList<>();
        collect(expression, operator, parts);
        return parts;
    }

    private static void collect(Expression expression, LogicOperator operator, List<Expression> parts) {
        if (expression instanceof Logic(LogicOperator found, Expression left, Expression right) && found == operator) {
            collect(left, operator, parts);
            collect(right, operator, parts);
        } else {
            parts.add(expression);
        }
    }

    private static int[] joined(int[] some, int... more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
