package dev.tandem.rules.expression;

import java.util.Collection;
import java.util.List;

/** The text of an expression, which knows the line and column of each of its places. */
record Source(String text) {

    /** A complaint about what stands at an offset, without a suggestion. */
    ExpressionException error(int offset, String message) {
        return error(offset, message, List.of());
    }

    /** A complaint about what stands at an offset, with suggestions, best first. */
    ExpressionException error(int offset, String message, Collection<String> didYouMean) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            if (text.charAt(i) == '\n' || (text.charAt(i) == '\r' && !text.startsWith("\n", i + 1))) {
                line++;
                start = i + 1;
            }
        }
        return new ExpressionException(line, text.codePointCount(start, offset) + 1, message, List.copyOf(didYouMean));
    }
}
