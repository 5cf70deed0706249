package dev.tandem.rules.expression;

import dev.tandem.rules.expression.Expression.CalculationReference;
import dev.tandem.rules.expression.Node.CodeNode;
import dev.tandem.rules.expression.Node.ConstantCode;
import dev.tandem.rules.expression.Node.ConstantFlag;
import dev.tandem.rules.expression.Node.ConstantNumber;
import dev.tandem.rules.expression.Node.FlagNode;
import dev.tandem.rules.expression.Node.NumberNode;
import dev.tandem.rules.expression.Node.TextNode;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The calculations compiled so far: each once, and remembered during an evaluation by facts that can. */
final class Calculations {

    private final Map<Expression, Node> nodes = new IdentityHashMap<>();
    private int count;

    int count() {
        return count;
    }

    Node node(CalculationReference reference, Function<Expression, Node> compiler) {
        var node = nodes.get(reference.definition());
        if (node == null) {
            node = remembered(compiler.apply(reference.definition()));
            nodes.put(reference.definition(), node);
        }
        return node;
    }

    private Node remembered(Node node) {
        return switch (node) {
            case ConstantFlag _, ConstantNumber _, ConstantCode _ -> node;
            case FlagNode flag -> (FlagNode) remembering(flag::test)::apply;
            case NumberNode number -> (NumberNode) remembering(number::number)::apply;
            case CodeNode code -> (CodeNode) remembering(code::ordinal)::apply;
            case TextNode text -> (TextNode) remembering(text::text)::apply;
        };
    }

    private <T> Function<Facts, T> remembering(Function<Facts, T> calculation) {
        int index = count++;
        return facts -> {
            if (!(facts instanceof RememberingFacts memory)) {
                return calculation.apply(facts);
            }
            @SuppressWarnings("unchecked") // what is remembered under this index comes from the lines below
            @Nullable T known = (T) memory.recall(index);
            if (known != null) {
                return known;
            }
            var value = calculation.apply(facts);
            memory.remember(index, value);
            return value;
        };
    }
}
