package dev.tandem.rules.expression;

import java.math.BigDecimal;

/** A closure that an expression is compiled to; one kind for each type of value. Codes run as ordinals of their domain. */
sealed interface Node {

    non-sealed interface FlagNode extends Node {
        boolean test(Facts facts);
    }

    non-sealed interface NumberNode extends Node {
        BigDecimal number(Facts facts);
    }

    non-sealed interface CodeNode extends Node {
        int ordinal(Facts facts);
    }

    non-sealed interface TextNode extends Node {
        String text(Facts facts);
    }

    /** A flag known when it was compiled. */
    record ConstantFlag(boolean value) implements FlagNode {
        @Override
        public boolean test(Facts facts) {
            return value;
        }
    }

    /** A number known when it was compiled. */
    record ConstantNumber(BigDecimal value) implements NumberNode {
        @Override
        public BigDecimal number(Facts facts) {
            return value;
        }
    }

    /** A code known when it was compiled. */
    record ConstantCode(int value) implements CodeNode {
        @Override
        public int ordinal(Facts facts) {
            return value;
        }
    }
}
