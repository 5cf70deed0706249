package dev.tandem.rules.expression;

import dev.tandem.rules.expression.Expression.Arithmetic;
import dev.tandem.rules.expression.Expression.CalculationReference;
import dev.tandem.rules.expression.Expression.Call;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Expression.Conditional;
import dev.tandem.rules.expression.Expression.LookedUp;
import dev.tandem.rules.expression.Expression.Negation;
import dev.tandem.rules.expression.Expression.NumberLiteral;
import dev.tandem.rules.expression.Expression.PropertyReference;
import dev.tandem.rules.expression.Node.ConstantNumber;
import dev.tandem.rules.expression.Node.NumberNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Turns expressions of type number into closures. */
final class NumberCompiler {

    private final NodeCompiler nodes;
    private final Layout layout;

    NumberCompiler(NodeCompiler nodes, Layout layout) {
        this.nodes = nodes;
        this.layout = layout;
    }

    NumberNode compile(Expression expression) {
        return switch (expression) {
            case NumberLiteral(BigDecimal value) -> new ConstantNumber(value);
            case CharacteristicReference reference -> {
                int slot = layout.slot(reference.characteristic());
                yield facts -> Slots.number(facts, slot);
            }
            case PropertyReference(String choice, String property, Type _) -> {
                int slot = layout.slot(choice);
                var table = IntStream.range(0, layout.values(choice))
                        .mapToObj(ordinal -> ((Value.Number) layout.property(choice, property, ordinal)).number())
                        .toArray(BigDecimal[]::new);
                yield facts -> table[Slots.ordinal(facts, slot)];
            }
            case CalculationReference reference -> (NumberNode) nodes.calculation(reference);
            case Negation(Expression operand) -> {
                var node = nodes.number(operand);
                yield facts -> node.number(facts).negate();
            }
            case LookedUp lookedUp -> lookedUp(lookedUp);
            case Arithmetic arithmetic -> arithmetic(arithmetic);
            case Conditional conditional -> {
                var condition = nodes.flag(conditional.condition());
                var then = nodes.number(conditional.then());
                var otherwise = nodes.number(conditional.otherwise());
                yield facts -> condition.test(facts) ? then.number(facts) : otherwise.number(facts);
            }
            case Call call -> call(call);
            default -> throw new IllegalArgumentException("Not a number: " + expression);
        };
    }

    private NumberNode lookedUp(LookedUp lookedUp) {
        var rows = new RowFinder(lookedUp.table(), layout);
        var numbers = lookedUp.numbers().toArray(BigDecimal[]::new);
        return facts -> {
            int row = rows.first(facts);
            if (row == RowFinder.NONE) {
                throw new EvaluationException("No row of the table fits: it has none for what is chosen of "
                        + lookedUp.table().columns().stream().map(CharacteristicReference::characteristic).collect(Collectors.joining(", ")));
            }
            return numbers[row];
        };
    }

    private NumberNode arithmetic(Arithmetic arithmetic) {
        var left = nodes.number(arithmetic.left());
        var right = nodes.number(arithmetic.right());
        var decimals = new Decimals(arithmetic);
        return switch (arithmetic.operator()) {
            case ADD -> facts -> decimals.add(left.number(facts), right.number(facts));
            case SUBTRACT -> facts -> decimals.subtract(left.number(facts), right.number(facts));
            case MULTIPLY -> facts -> decimals.multiply(left.number(facts), right.number(facts));
            case DIVIDE -> facts -> decimals.divide(left.number(facts), right.number(facts));
            case POWER -> facts -> decimals.power(left.number(facts), right.number(facts));
        };
    }

    private NumberNode call(Call call) {
        var first = call.arguments().getFirst();
        return switch (call.function()) {
            case MIN -> extreme(call, -1);
            case MAX -> extreme(call, 1);
            case ABS -> {
                var node = nodes.number(first);
                yield facts -> node.number(facts).abs();
            }
            case ROUND -> {
                var node = nodes.number(first);
                int digits = call.arguments().size() == 1 ? 0 : ((NumberLiteral) call.arguments().get(1)).value().intValueExact();
                yield facts -> {
                    var value = node.number(facts);
                    return value.scale() <= digits ? value : value.setScale(digits, RoundingMode.HALF_UP);
                };
            }
            case LENGTH -> {
                var node = nodes.text(first);
                yield facts -> {
                    var text = node.text(facts);
                    return BigDecimal.valueOf(text.codePointCount(0, text.length()));
                };
            }
            case COUNT -> {
                int slot = layout.slot(((CharacteristicReference) first).characteristic());
                yield facts -> BigDecimal.valueOf(Slots.members(facts, slot).cardinality());
            }
        };
    }

    private NumberNode extreme(Call call, int sign) {
        var arguments = call.arguments().stream().map(nodes::number).toArray(NumberNode[]::new);
        return facts -> {
            var best = arguments[0].number(facts);
            for (int i = 1; i < arguments.length; i++) {
                var candidate = arguments[i].number(facts);
                if (Integer.signum(candidate.compareTo(best)) == sign) {
                    best = candidate;
                }
            }
            return best;
        };
    }
}
