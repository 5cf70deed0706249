package dev.tandem.rules.guidance.lowering;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.Arithmetic;
import dev.tandem.rules.expression.Expression.Between;
import dev.tandem.rules.expression.Expression.CalculationReference;
import dev.tandem.rules.expression.Expression.Call;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Expression.CodeLiteral;
import dev.tandem.rules.expression.Expression.Comparison;
import dev.tandem.rules.expression.Expression.ComparisonOperator;
import dev.tandem.rules.expression.Expression.Conditional;
import dev.tandem.rules.expression.Expression.ConsultationReference;
import dev.tandem.rules.expression.Expression.FlagLiteral;
import dev.tandem.rules.expression.Expression.Function;
import dev.tandem.rules.expression.Expression.Includes;
import dev.tandem.rules.expression.Expression.Logic;
import dev.tandem.rules.expression.Expression.LogicOperator;
import dev.tandem.rules.expression.Expression.Negation;
import dev.tandem.rules.expression.Expression.Not;
import dev.tandem.rules.expression.Expression.NumberLiteral;
import dev.tandem.rules.expression.Expression.OneOf;
import dev.tandem.rules.expression.Expression.PropertyReference;
import dev.tandem.rules.expression.Expression.Tabular;
import dev.tandem.rules.expression.Expression.TextLiteral;
import dev.tandem.rules.expression.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Rewrites an expression to what it depends on: single choices and numbers stay, members of multiple choices, questions about texts
 * and counts become numbers of their own. The meaning stays.
 */
final class Core {

    private final Leaves leaves;
    private final Texts texts;
    private final Map<String, Map<String, Domain>> members;
    private final Map<String, Domain> counts;
    private final Supplier<Domain> consultation;
    private final Map<String, CalculationReference> calculations = new HashMap<>();

    /**
     * @param members of multiple choices, by characteristic and code
     * @param counts of members, by characteristic
     */
    Core(Leaves leaves, Texts texts, Map<String, Map<String, Domain>> members, Map<String, Domain> counts,
            Supplier<Domain> consultation) {
        this.leaves = leaves;
        this.texts = texts;
        this.members = members;
        this.counts = counts;
        this.consultation = consultation;
    }

    Expression of(Expression expression) {
        return switch (expression) {
            case NumberLiteral _, FlagLiteral _, CodeLiteral _, PropertyReference _, CharacteristicReference _, Tabular _ -> expression;
            case CalculationReference reference -> calculation(reference);
            case ConsultationReference _ -> leaves.flag(consultation.get());
            case Negation(Expression operand) -> new Negation(of(operand));
            case Not(Expression operand) -> new Not(of(operand));
            case Arithmetic(var operator, Expression left, Expression right) -> new Arithmetic(operator, of(left), of(right));
            case Logic(var operator, Expression left, Expression right) -> new Logic(operator, of(left), of(right));
            case Between(Expression subject, Expression low, Expression high) -> new Between(of(subject), of(low), of(high));
            case Conditional(Expression condition, Expression then, Expression otherwise) ->
                new Conditional(of(condition), of(then), of(otherwise));
            case Includes(CharacteristicReference choice, String code) ->
                leaves.flag(members.get(choice.characteristic()).get(code));
            case Comparison comparison -> comparison(comparison);
            case OneOf oneOf -> oneOf(oneOf);
            case Call call -> call(call);
            case TextLiteral text -> throw new IllegalArgumentException("A text alone: " + text);
        };
    }

    private Expression calculation(CalculationReference reference) {
        CalculationReference known = calculations.get(reference.name());
        if (known == null) {
            known = new CalculationReference(reference.name(), of(reference.definition()));
            calculations.put(reference.name(), known);
        }
        return known;
    }

    private Expression comparison(Comparison comparison) {
        if (!comparison.left().type().equals(Type.TEXT)) {
            return new Comparison(comparison.operator(), of(comparison.left()), of(comparison.right()));
        }
        Expression equal = texts.equal(comparison.left(), comparison.right(), this::of);
        return comparison.operator() == ComparisonOperator.EQUAL ? equal : new Not(equal);
    }

    private Expression oneOf(OneOf oneOf) {
        if (!oneOf.subject().type().equals(Type.TEXT)) {
            return new OneOf(of(oneOf.subject()), oneOf.candidates().stream().map(this::of).toList());
        }
        return oneOf.candidates().stream()
                .map(candidate -> texts.equal(oneOf.subject(), candidate, this::of))
                .reduce((one, other) -> new Logic(LogicOperator.OR, one, other))
                .orElse(new FlagLiteral(false));
    }

    private Expression call(Call call) {
        return switch (call.function()) {
            case LENGTH -> texts.length(call.arguments().getFirst(), this::of);
            case COUNT -> leaves.reference(
                    counts.get(((CharacteristicReference) call.arguments().getFirst()).characteristic()));
            case MIN, MAX, ABS, ROUND -> new Call(call.function(), call.arguments().stream().map(this::of).toList());
        };
    }
}
