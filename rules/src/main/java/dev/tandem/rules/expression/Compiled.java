package dev.tandem.rules.expression;

import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Node.CodeNode;
import dev.tandem.rules.expression.Node.FlagNode;
import dev.tandem.rules.expression.Node.NumberNode;
import dev.tandem.rules.expression.Node.TextNode;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** Compiled expressions, one kind for each type of value. */
sealed interface Compiled extends CompiledExpression {

    @Override
    default boolean test(Facts facts) {
        throw new IllegalStateException("The expression is not a flag");
    }

    @Override
    default BigDecimal number(Facts facts) {
        throw new IllegalStateException("The expression is not a number");
    }

    record OfFlag(FlagNode node) implements Compiled {
        @Override
        public boolean test(Facts facts) {
            return node.test(facts);
        }

        @Override
        public Value value(Facts facts) {
            return new Value.Flag(node.test(facts));
        }
    }

    record OfNumber(NumberNode node) implements Compiled {
        @Override
        public BigDecimal number(Facts facts) {
            return node.number(facts);
        }

        @Override
        public Value value(Facts facts) {
            return new Value.Number(node.number(facts));
        }
    }

    record OfText(TextNode node) implements Compiled {
        @Override
        public Value value(Facts facts) {
            return new Value.Text(node.text(facts));
        }
    }

    record OfCode(CodeNode node, CodeDomain domain) implements Compiled {
        @Override
        public Value value(Facts facts) {
            return new Value.Code(domain.codes().get(node.ordinal(facts)));
        }
    }

    record OfCodes(int slot, CodeDomain domain) implements Compiled {

        static OfCodes of(Expression expression, Layout layout, CodeDomain domain) {
            if (expression instanceof CharacteristicReference reference) {
                return new OfCodes(layout.slot(reference.characteristic()), domain);
            }
            throw new IllegalArgumentException("Not a multiple choice: " + expression);
        }

        @Override
        public Value value(Facts facts) {
            return new Value.Codes(Slots.members(facts, slot).stream()
                    .mapToObj(domain.codes()::get)
                    .collect(Collectors.toUnmodifiableSet()));
        }
    }
}
