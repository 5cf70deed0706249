package dev.tandem.rules.guidance.lowering;

import dev.tandem.rules.expression.Combinations;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.Arithmetic;
import dev.tandem.rules.expression.Expression.ArithmeticOperator;
import dev.tandem.rules.expression.Expression.Between;
import dev.tandem.rules.expression.Expression.CalculationReference;
import dev.tandem.rules.expression.Expression.Comparison;
import dev.tandem.rules.expression.Expression.ComparisonOperator;
import dev.tandem.rules.expression.Expression.Conditional;
import dev.tandem.rules.expression.Expression.Listed;
import dev.tandem.rules.expression.Expression.Logic;
import dev.tandem.rules.expression.Expression.LogicOperator;
import dev.tandem.rules.expression.Expression.LookedUp;
import dev.tandem.rules.expression.Expression.OneOf;
import java.util.Arrays;
import java.util.Optional;

/**
 * Demands that an expression has a value: a configuration in which evaluation divides by zero has no verdict, so it is not valid. What
 * evaluation never comes to, because something before it decides, need not have one.
 */
final class Failures {

    private final Clauses clauses;
    private final Tables tables;
    private final Flags flags;

    Failures(Clauses clauses, Tables tables, Flags flags) {
        this.clauses = clauses;
        this.tables = tables;
        this.flags = flags;
    }

    /** A constraint demands that the expression has a value, or that one of the literals holds. */
    void forbid(Expression expression, int group, int... orElse) {
        if (!canFail(expression)) {
            return;
        }
        if (expression instanceof LookedUp(Combinations rows, var _)) {
            clauses.demand(group, joined(orElse, flags.literal(new Listed(rows))));
            return;
        }
        Optional<Table> table = tables.small(expression);
        if (table.isPresent()) {
            if (table.get().fails()) {
                table.get().failing().forbid(group, orElse);
            }
            return;
        }
        switch (expression) {
            case CalculationReference reference -> forbid(reference.definition(), group, orElse);
            case Logic(LogicOperator operator, Expression left, Expression right) -> {
                forbid(left, group, orElse);
                if (canFail(right)) {
                    int decisive = operator == LogicOperator.AND ? flags.literal(left) ^ 1 : flags.literal(left);
                    forbid(right, group, joined(orElse, decisive));
                }
            }
            case Conditional(Expression condition, Expression then, Expression otherwise) -> {
                forbid(condition, group, orElse);
                forbid(then, group, joined(orElse, flags.literal(condition) ^ 1));
                forbid(otherwise, group, joined(orElse, flags.literal(condition)));
            }
            case Between between -> {
                forbid(between.subject(), group, orElse);
                forbid(between.low(), group, orElse);
                if (canFail(between.high())) {
                    forbid(between.high(), group, joined(orElse, flags.literal(Flags.low(between)) ^ 1));
                }
            }
            case OneOf oneOf -> oneOf(oneOf, group, orElse);
            case Arithmetic arithmetic -> {
                forbid(arithmetic.left(), group, orElse);
                forbid(arithmetic.right(), group, orElse);
                operation(arithmetic, group, orElse);
            }
            default -> expression.operands().forEach(operand -> forbid(operand, group, orElse));
        }
    }

    /** A literal that is true exactly where the expression has no value. */
    int literal(Expression expression) {
        if (!canFail(expression)) {
            return Clauses.FALSE;
        }
        if (expression instanceof LookedUp(Combinations rows, var _)) {
            return flags.literal(new Listed(rows)) ^ 1;
        }
        Optional<Table> table = tables.small(expression);
        if (table.isPresent()) {
            return table.get().fails() ? table.get().failing().literal() : Clauses.FALSE;
        }
        return switch (expression) {
            case CalculationReference reference -> literal(reference.definition());
            case Logic(LogicOperator operator, Expression left, Expression right) -> clauses.or(literal(left), !canFail(right)
                    ? Clauses.FALSE
                    : clauses.and(operator == LogicOperator.AND ? flags.literal(left) : flags.literal(left) ^ 1, literal(right)));
            case Conditional(Expression condition, Expression then, Expression otherwise) -> clauses.or(literal(condition),
                    clauses.choice(flags.literal(condition), literal(then), literal(otherwise)));
            case Between between -> clauses.or(literal(between.subject()), literal(between.low()), !canFail(between.high())
                    ? Clauses.FALSE : clauses.and(flags.literal(Flags.low(between)), literal(between.high())));
            case OneOf oneOf -> oneOf(oneOf);
            case Arithmetic arithmetic ->
                clauses.or(literal(arithmetic.left()), literal(arithmetic.right()), operation(arithmetic));
            default -> clauses.or(expression.operands().stream().mapToInt(this::literal).toArray());
        };
    }

    private int oneOf(OneOf oneOf) {
        int fails = literal(oneOf.subject());
        int before = Clauses.FALSE;
        for (Expression candidate : oneOf.candidates()) {
            fails = clauses.or(fails, clauses.and(before ^ 1, literal(candidate)));
            before = clauses.or(before, flags.literal(new Comparison(ComparisonOperator.EQUAL, oneOf.subject(), candidate)));
        }
        return fails;
    }

    private int operation(Arithmetic arithmetic) {
        return arithmetic.operator() == ArithmeticOperator.ADD || arithmetic.operator() == ArithmeticOperator.SUBTRACT
                ? Clauses.FALSE
                : flags.numbers().apartOrWhole(arithmetic).filter(Table::fails).map(table -> table.failing().literal()).orElse(Clauses.FALSE);
    }

    private void oneOf(OneOf oneOf, int group, int... orElse) {
        forbid(oneOf.subject(), group, orElse);
        int[] others = orElse;
        for (Expression candidate : oneOf.candidates()) {
            forbid(candidate, group, others);
            others = joined(others, flags.literal(new Comparison(ComparisonOperator.EQUAL, oneOf.subject(), candidate)));
        }
    }

    /** The operation itself, over operands that have values. */
    private void operation(Arithmetic arithmetic, int group, int... orElse) {
        if (arithmetic.operator() == ArithmeticOperator.ADD || arithmetic.operator() == ArithmeticOperator.SUBTRACT) {
            return;
        }
        flags.numbers().apartOrWhole(arithmetic)
                .filter(Table::fails)
                .ifPresent(table -> table.failing().forbid(group, orElse));
    }

    private static boolean canFail(Expression expression) {
        return switch (expression) {
            case CalculationReference reference -> canFail(reference.definition());
            case Arithmetic arithmetic when arithmetic.operator() != ArithmeticOperator.ADD
                    && arithmetic.operator() != ArithmeticOperator.SUBTRACT -> true;
            case LookedUp lookedUp -> !lookedUp.total();
            default -> expression.operands().stream().anyMatch(Failures::canFail);
        };
    }

    private static int[] joined(int[] some, int more) {
        int[] all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = more;
        return all;
    }
}
