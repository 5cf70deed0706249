package dev.tandem.rules.expression;

/** Reads the text of an expression: parses and type-checks it in one go. */
public final class ExpressionParser {

    private final Names names;

    public ExpressionParser(Names names) {
        this.names = names;
    }

    /**
     * @param text the expression
     * @param expected the type it must have
     * @throws ExpressionException with line, column and suggestions
     */
    public Expression parse(String text, Type expected) {
        throw new IllegalStateException("to be written");
    }

    /** As {@link #parse(String, Type)}, whatever its type. */
    public Expression parse(String text) {
        throw new IllegalStateException("to be written");
    }
}
