package dev.tandem.rules.expression;

/**
 * Compiles the expressions of one product-line version against one layout; calculations are compiled once and shared by all of
 * them. Not for use by several threads at once; what it compiles is.
 */
public final class ExpressionCompiler {

    private final Layout layout;

    public ExpressionCompiler(Layout layout) {
        this.layout = layout;
    }

    /** How many calculations have been met so far: the room that {@link RememberingFacts} need. */
    public int calculations() {
        return 0;
    }

    /** Compiles an expression. */
    public CompiledExpression compile(Expression expression) {
        return CompiledExpression.compile(expression, layout);
    }
}
