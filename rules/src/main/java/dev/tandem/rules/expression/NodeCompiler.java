package dev.tandem.rules.expression;

import dev.tandem.rules.expression.Expression.CalculationReference;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Expression.CodeLiteral;
import dev.tandem.rules.expression.Expression.Conditional;
import dev.tandem.rules.expression.Expression.PropertyReference;
import dev.tandem.rules.expression.Expression.TextLiteral;
import dev.tandem.rules.expression.Node.CodeNode;
import dev.tandem.rules.expression.Node.ConstantCode;
import dev.tandem.rules.expression.Node.FlagNode;
import dev.tandem.rules.expression.Node.NumberNode;
import dev.tandem.rules.expression.Node.TextNode;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns expressions into closures, one method for each type of value; tabulates what it can unless it is a plain one. */
final class NodeCompiler {

    private final Layout layout;
    private final Calculations calculations = new Calculations();
    private final FlagCompiler flags;
    private final NumberCompiler numbers;
    private final @Nullable Tabulator tabulator;

    private NodeCompiler(Layout layout, @Nullable Tabulator tabulator) {
        this.layout = layout;
        this.tabulator = tabulator;
        this.flags = new FlagCompiler(this, layout);
        this.numbers = new NumberCompiler(this, layout);
    }

    static NodeCompiler tabulating(Layout layout) {
        return new NodeCompiler(layout, new Tabulator(layout, new NodeCompiler(layout, null)));
    }

    int calculations() {
        return calculations.count();
    }

    Node node(Expression expression) {
        return switch (expression.type()) {
            case Type.Number _ -> number(expression);
            case Type.Flag _ -> flag(expression);
            case Type.Text _ -> text(expression);
            case Type.Code _ -> code(expression);
            case Type.Codes _ -> throw new IllegalArgumentException("A multiple choice is no operand");
        };
    }

    FlagNode flag(Expression expression) {
        var table = tabulator == null ? null : tabulator.flag(expression).orElse(null);
        return table != null ? table : flags.compile(expression);
    }

    NumberNode number(Expression expression) {
        var table = tabulator == null ? null : tabulator.number(expression).orElse(null);
        return table != null ? table : numbers.compile(expression);
    }

    CodeNode code(Expression expression) {
        var table = tabulator == null || expression instanceof CharacteristicReference
                ? null
                : tabulator.code(expression).orElse(null);
        return table != null ? table : plainCode(expression);
    }

    Node calculation(CalculationReference reference) {
        return calculations.node(reference, this::node);
    }

    private CodeNode plainCode(Expression expression) {
        return switch (expression) {
            case CodeLiteral(CodeDomain domain, String code) -> new ConstantCode(ordinal(domain, code));
            case CharacteristicReference reference -> {
                int slot = layout.slot(reference.characteristic());
                yield facts -> Slots.ordinal(facts, slot);
            }
            case PropertyReference(String choice, String property, Type.Code(CodeDomain domain)) -> {
                int slot = layout.slot(choice);
                var table = IntStream.range(0, layout.values(choice))
                        .map(ordinal -> ordinal(domain, ((Value.Code) layout.property(choice, property, ordinal)).code()))
                        .toArray();
                yield facts -> table[Slots.ordinal(facts, slot)];
            }
            case CalculationReference reference -> (CodeNode) calculation(reference);
            case Conditional conditional -> {
                var condition = flag(conditional.condition());
                var then = code(conditional.then());
                var otherwise = code(conditional.otherwise());
                yield facts -> condition.test(facts) ? then.ordinal(facts) : otherwise.ordinal(facts);
            }
            default -> throw new IllegalArgumentException("Not a code: " + expression);
        };
    }

    TextNode text(Expression expression) {
        return switch (expression) {
            case TextLiteral(String text) -> facts -> text;
            case CharacteristicReference reference -> {
                int slot = layout.slot(reference.characteristic());
                yield facts -> Slots.text(facts, slot);
            }
            case PropertyReference(String choice, String property, Type _) -> {
                int slot = layout.slot(choice);
                var table = IntStream.range(0, layout.values(choice))
                        .mapToObj(ordinal -> ((Value.Text) layout.property(choice, property, ordinal)).text())
                        .toArray(String[]::new);
                yield facts -> table[Slots.ordinal(facts, slot)];
            }
            case CalculationReference reference -> (TextNode) calculation(reference);
            case Conditional conditional -> {
                var condition = flag(conditional.condition());
                var then = text(conditional.then());
                var otherwise = text(conditional.otherwise());
                yield facts -> condition.test(facts) ? then.text(facts) : otherwise.text(facts);
            }
            default -> throw new IllegalArgumentException("Not a text: " + expression);
        };
    }

    private static int ordinal(CodeDomain domain, String code) {
        int ordinal = domain.ordinal(code);
        if (ordinal < 0) {
            throw new IllegalArgumentException("'" + code + "' is not a code of '" + domain.name() + "'");
        }
        return ordinal;
    }
}
