package dev.tandem.rules.analysis;

import dev.tandem.rules.expression.Combinations;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.Arithmetic;
import dev.tandem.rules.expression.Expression.ArithmeticOperator;
import dev.tandem.rules.expression.Expression.Between;
import dev.tandem.rules.expression.Expression.CalculationReference;
import dev.tandem.rules.expression.Expression.Comparison;
import dev.tandem.rules.expression.Expression.ComparisonOperator;
import dev.tandem.rules.expression.Expression.Conditional;
import dev.tandem.rules.expression.Expression.FlagLiteral;
import dev.tandem.rules.expression.Expression.Listed;
import dev.tandem.rules.expression.Expression.Logic;
import dev.tandem.rules.expression.Expression.LogicOperator;
import dev.tandem.rules.expression.Expression.LookedUp;
import dev.tandem.rules.expression.Expression.Not;
import dev.tandem.rules.expression.Expression.NumberLiteral;
import dev.tandem.rules.expression.Expression.OneOf;
import dev.tandem.rules.expression.Type;
import dev.tandem.rules.model.Constraint;
import dev.tandem.rules.model.PriceRule;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Severity;
import dev.tandem.rules.model.StepRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Versions that say the same in other words, by laws that hold for every value and for no value. */
final class Rewrites {

    private final Random random;

    private Rewrites(long seed) {
        random = new Random(seed);
    }

    static ProductLineVersion of(ProductLineVersion version, long seed) {
        return new Rewrites(seed).rewritten(version);
    }

    private ProductLineVersion rewritten(ProductLineVersion version) {
        List<Constraint> constraints = new ArrayList<>();
        for (Constraint constraint : version.constraints()) {
            constraints.add(rewritten(constraint));
        }
        Constraint some = version.constraints().get(random.nextInt(version.constraints().size()));
        if (random.nextBoolean() && some.severity() == Severity.ERROR) {
            constraints.add(rewritten(new Constraint("AGAIN", Severity.ERROR, some.forbid(), some.condition(), some.when(), some.because())));
        }
        if (random.nextBoolean()) {
            Collections.shuffle(constraints, random);
        }
        List<PriceRule> prices = version.prices().stream().<PriceRule>map(rule -> rule instanceof PriceRule.Amount amount
                ? new PriceRule.Amount(amount.id(), amount.label(), maybe(amount.amount()), amount.when() == null ? null : maybe(amount.when()))
                : rule).toList();
        List<StepRule> steps = version.steps().stream().map(step -> new StepRule(step.code(), step.kind(), step.name(), step.capability(),
                step.skill(), maybe(step.minutes()), step.energy(), step.batch(), step.after(), step.when() == null ? null : maybe(step.when()),
                step.load(), step.creative(), step.material(), step.highlights(), step.instructions(), step.because())).toList();
        return new ProductLineVersion(version.code(), version.version(), version.effectiveFrom(), version.name(), version.description(),
                version.currency(), version.groups(), version.characteristics(), version.calculations(), constraints, prices,
                version.footprint(), steps, version.examples(), version.dueDays(), version.contentHash());
    }

    private Constraint rewritten(Constraint constraint) {
        Expression condition = maybe(constraint.condition());
        Expression when = constraint.when() == null ? null : maybe(constraint.when());
        boolean forbid = constraint.forbid();
        if (random.nextInt(3) == 0) {
            condition = new Not(condition);
            forbid = !forbid;
        }
        if (when != null && random.nextInt(3) == 0) {
            condition = forbid ? new Logic(LogicOperator.AND, when, condition) : new Logic(LogicOperator.OR, new Not(when), condition);
            when = null;
        }
        return new Constraint(constraint.id(), constraint.severity(), forbid, condition, when, constraint.because());
    }

    private Expression maybe(Expression expression) {
        Expression inner = random.nextInt(3) == 0 ? expression : deep(expression);
        return random.nextBoolean() ? law(inner) : inner;
    }

    private Expression deep(Expression expression) {
        return switch (expression) {
            case Not(Expression operand) -> new Not(maybe(operand));
            case Logic(var operator, Expression left, Expression right) -> new Logic(operator, maybe(left), maybe(right));
            case Comparison(var operator, Expression left, Expression right) when left.type().equals(Type.NUMBER) ->
                new Comparison(operator, maybe(left), maybe(right));
            case Conditional(Expression condition, Expression then, Expression otherwise) ->
                new Conditional(maybe(condition), maybe(then), maybe(otherwise));
            case Arithmetic(var operator, Expression left, Expression right) when operator != ArithmeticOperator.POWER ->
                new Arithmetic(operator, maybe(left), maybe(right));
            case CalculationReference reference when random.nextBoolean() -> reference.definition();
            default -> expression;
        };
    }

    private Expression law(Expression expression) {
        return switch (expression) {
            case Logic(LogicOperator operator, Expression left, Expression right) -> new Not(new Logic(
                    operator == LogicOperator.AND ? LogicOperator.OR : LogicOperator.AND, new Not(left), new Not(right)));
            case Comparison(ComparisonOperator operator, Expression left, Expression right) -> random.nextBoolean()
                    ? new Not(new Comparison(opposite(operator), left, right))
                    : new Comparison(mirrored(operator), right, left);
            case Between(Expression subject, Expression low, Expression high) -> new Logic(LogicOperator.AND,
                    new Comparison(ComparisonOperator.AT_LEAST, subject, low), new Comparison(ComparisonOperator.AT_MOST, subject, high));
            case OneOf(Expression subject, List<Expression> candidates) when candidates.size() == 2 -> new Logic(LogicOperator.OR,
                    new Comparison(ComparisonOperator.EQUAL, subject, candidates.get(0)),
                    new Comparison(ComparisonOperator.EQUAL, subject, candidates.get(1)));
            case Listed(Combinations table) -> RewrittenTables.condition(table);
            case LookedUp lookedUp when lookedUp.total() -> RewrittenTables.number(lookedUp);
            case NumberLiteral(BigDecimal value) -> new Arithmetic(
                    ArithmeticOperator.ADD, new NumberLiteral(value.subtract(BigDecimal.TWO)), new NumberLiteral(BigDecimal.TWO));
            case Arithmetic(ArithmeticOperator operator, Expression left, Expression right)
                    when operator == ArithmeticOperator.ADD || operator == ArithmeticOperator.MULTIPLY -> new Arithmetic(operator, right, left);
            case Conditional(Expression condition, Expression then, Expression otherwise) ->
                new Conditional(new Not(condition), otherwise, then);
            default -> !expression.type().equals(Type.FLAG) ? expression : random.nextBoolean() ? new Not(new Not(expression))
                    : new Logic(LogicOperator.AND, new FlagLiteral(true), expression);
        };
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

    private static ComparisonOperator mirrored(ComparisonOperator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL -> operator;
            case LESS -> ComparisonOperator.GREATER;
            case AT_LEAST -> ComparisonOperator.AT_MOST;
            case GREATER -> ComparisonOperator.LESS;
            case AT_MOST -> ComparisonOperator.AT_LEAST;
        };
    }
}
