package dev.tandem.rules.expression;

/**
 * Compiles the expressions of one product-line version against one layout; calculations are compiled once and shared by all of
 * them. Not for use by several threads at once; what it compiles is.
 */
public final class ExpressionCompiler {

    private final NodeCompiler nodes;
    private final Layout layout;

    public ExpressionCompiler(Layout layout) {
        this.layout = layout;
        this.nodes = NodeCompiler.tabulating(layout);
    }

    /** How many calculations have been met so far: the room that {@link RememberingFacts} need. */
    public int calculations() {
        return nodes.calculations();
    }

    /** Compiles an expression. */
    public CompiledExpression compile(Expression expression) {
        return switch (expression.type()) {
            case Type.Number _ -> new Compiled.OfNumber(nodes.number(expression));
            case Type.Flag _ -> new Compiled.OfFlag(nodes.flag(expression));
            case Type.Text _ -> new Compiled.OfText(nodes.text(expression));
            case Type.Code(CodeDomain domain) -> new Compiled.OfCode(nodes.code(expression), domain);
            case Type.Codes(CodeDomain domain) -> Compiled.OfCodes.of(expression, layout, domain);
        };
    }
}
