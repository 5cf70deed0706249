package dev.tandem.rules.guidance.lowering;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.ExpressionPrinter;

/** A part of a product line that cannot be made exact within bounds. */
final class Refusal extends RuntimeException {

    private static final int SHOWN = 160;

    private Refusal(String message) {
        super(message, null, false, false);
    }

    /**
     * @param part the expression that is too large
     * @param what what is too large about it
     * @param advice what to try
     */
    static Refusal of(Expression part, String what, String advice) {
        String text = ExpressionPrinter.print(part);
        return new Refusal("'" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + "' " + what + ". " + advice);
    }
}
