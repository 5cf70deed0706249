package dev.tandem.rules.analysis;

import dev.tandem.rules.expression.CodeDomain;
import dev.tandem.rules.expression.Combinations;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.Arithmetic;
import dev.tandem.rules.expression.Expression.Between;
import dev.tandem.rules.expression.Expression.CalculationReference;
import dev.tandem.rules.expression.Expression.Call;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Expression.CodeLiteral;
import dev.tandem.rules.expression.Expression.Comparison;
import dev.tandem.rules.expression.Expression.Conditional;
import dev.tandem.rules.expression.Expression.ConsultationReference;
import dev.tandem.rules.expression.Expression.FlagLiteral;
import dev.tandem.rules.expression.Expression.Includes;
import dev.tandem.rules.expression.Expression.Listed;
import dev.tandem.rules.expression.Expression.Logic;
import dev.tandem.rules.expression.Expression.LookedUp;
import dev.tandem.rules.expression.Expression.Negation;
import dev.tandem.rules.expression.Expression.Not;
import dev.tandem.rules.expression.Expression.NumberLiteral;
import dev.tandem.rules.expression.Expression.OneOf;
import dev.tandem.rules.expression.Expression.PropertyReference;
import dev.tandem.rules.expression.Expression.TextLiteral;
import dev.tandem.rules.expression.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Says one version's expressions about characteristics that two versions share: what both call the same but mean differently gets another name.
 */
final class Renaming {

    private final Map<String, String> characteristics;
    private final Map<String, Type> types;
    private final Set<String> properties;
    private final UnaryOperator<String> other;
    private final Map<String, CalculationReference> calculations = new HashMap<>();
    private final Map<String, Expression> taken;

    /**
     * @param characteristics new codes, by code; those left out keep theirs
     * @param types of the shared characteristics, by new code
     * @param properties that have another name
     * @param other makes it
     * @param taken definitions of calculations that have their name already
     */
    Renaming(Map<String, String> characteristics, Map<String, Type> types, Set<String> properties, UnaryOperator<String> other,
            Map<String, Expression> taken) {
        this.characteristics = characteristics;
        this.types = types;
        this.properties = properties;
        this.other = other;
        this.taken = taken;
    }

    String characteristic(String code) {
        return characteristics.getOrDefault(code, code);
    }

    String property(String name) {
        return properties.contains(name) ? other.apply(name) : name;
    }

    /** Definitions of the calculations met so far, by name. */
    Map<String, Expression> calculations() {
        Map<String, Expression> definitions = new HashMap<>();
        calculations.values().forEach(reference -> definitions.put(reference.name(), reference.definition()));
        return definitions;
    }

    @Nullable Expression orNull(@Nullable Expression expression) {
        return expression == null ? null : of(expression);
    }

    Expression of(Expression expression) {
        return switch (expression) {
            case NumberLiteral _, FlagLiteral _, TextLiteral _, ConsultationReference _ -> expression;
            case CodeLiteral(CodeDomain domain, String code) -> new CodeLiteral(domain(domain), code);
            case CharacteristicReference reference -> reference(reference);
            case PropertyReference(String characteristic, String property, Type type) ->
                new PropertyReference(characteristic(characteristic), property(property), type);
            case CalculationReference reference -> calculation(reference);
            case Negation(Expression operand) -> new Negation(of(operand));
            case Not(Expression operand) -> new Not(of(operand));
            case Arithmetic(var operator, Expression left, Expression right) -> new Arithmetic(operator, of(left), of(right));
            case Comparison(var operator, Expression left, Expression right) -> new Comparison(operator, of(left), of(right));
            case Logic(var operator, Expression left, Expression right) -> new Logic(operator, of(left), of(right));
            case OneOf(Expression subject, var candidates) -> new OneOf(of(subject), candidates.stream().map(this::of).toList());
            case Between(Expression subject, Expression low, Expression high) -> new Between(of(subject), of(low), of(high));
            case Conditional(Expression condition, Expression then, Expression otherwise) ->
                new Conditional(of(condition), of(then), of(otherwise));
            case Includes(CharacteristicReference choice, String code) -> new Includes(reference(choice), code);
            case Call(var function, var arguments) -> new Call(function, arguments.stream().map(this::of).toList());
            case Listed(Combinations table) -> new Listed(table(table));
            case LookedUp(Combinations table, var numbers) -> new LookedUp(table(table), numbers);
        };
    }

    private Combinations table(Combinations table) {
        return new Combinations(table.columns().stream().map(this::reference).toList(), table.rows());
    }

    private CharacteristicReference reference(CharacteristicReference reference) {
        String code = characteristic(reference.characteristic());
        return new CharacteristicReference(code, types.getOrDefault(code, reference.type()));
    }

    private CodeDomain domain(CodeDomain domain) {
        return switch (types.get(characteristic(domain.name()))) {
            case Type.Code(CodeDomain shared) when shared.codes().containsAll(domain.codes()) -> shared;
            case Type.Codes(CodeDomain shared) when shared.codes().containsAll(domain.codes()) -> shared;
            case null, default -> domain;
        };
    }

    private CalculationReference calculation(CalculationReference reference) {
        CalculationReference known = calculations.get(reference.name());
        if (known == null) {
            Expression definition = of(reference.definition());
            Expression before = taken.get(reference.name());
            known = new CalculationReference(
                    before == null || before.equals(definition) ? reference.name() : other.apply(reference.name()), definition);
            calculations.put(reference.name(), known);
        }
        return known;
    }
}
