package dev.tandem.rules.expression;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads the text of an expression: parses and type-checks it in one go. */
public final class ExpressionParser {

    private final Names names;
    private final Map<String, Extent> calculations = new ConcurrentHashMap<>();

    public ExpressionParser(Names names) {
        this.names = names;
    }

    /**
     * @param text the expression
     * @param expected the type it must have
     * @throws ExpressionException with line, column and suggestions
     */
    public Expression parse(String text, Type expected) {
        var source = new Source(text);
        return bounded(new TypeChecker(names, source).check(syntax(source), expected), source);
    }

    /** As {@link #parse(String, Type)}, whatever its type. */
    public Expression parse(String text) {
        var source = new Source(text);
        return bounded(new TypeChecker(names, source).infer(syntax(source)), source);
    }

    /**
     * Checks the form of an expression whose names are not known.
     *
     * @throws ExpressionException with line, column and suggestions
     */
    public static void requireReadable(String text) {
        syntax(new Source(text));
    }

    private static Syntax syntax(Source source) {
        var syntax = SyntaxParser.parse(source);
        Extent.requireShallow(syntax, source);
        return syntax;
    }

    private Expression bounded(Expression expression, Source source) {
        Extent.requireBounded(expression, source, calculations);
        return expression;
    }
}
