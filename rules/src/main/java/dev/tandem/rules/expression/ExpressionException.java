package dev.tandem.rules.expression;

import java.util.List;

/** An expression that cannot be used, and where and why. */
public final class ExpressionException extends RuntimeException {

    private final int line;
    private final int column;
    private final List<String> didYouMean;

    /**
     * @param line of the mistake within the expression's text, from 1
     * @param column of the mistake, from 1
     * @param message what was found and what is allowed, without the position
     * @param didYouMean close names, best first; may be empty
     */
    public ExpressionException(int line, int column, String message, List<String> didYouMean) {
        super(message);
        this.line = line;
        this.column = column;
        this.didYouMean = List.copyOf(didYouMean);
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    public List<String> didYouMean() {
        return didYouMean;
    }

    /** The whole complaint in one line: where, what, and what was perhaps meant. */
    public String describe() {
        var hint = didYouMean.isEmpty() ? "" : ". Did you mean " + String.join(" or ", didYouMean) + "?";
        return "line " + line + ", column " + column + ": " + getMessage() + hint;
    }
}
