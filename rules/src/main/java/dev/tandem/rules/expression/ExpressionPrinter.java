package dev.tandem.rules.expression;

/** Prints an expression as canonical text that parses to an equal expression. */
public final class ExpressionPrinter {

    private ExpressionPrinter() {}

    public static String print(Expression expression) {
        throw new IllegalStateException("to be written");
    }
}
