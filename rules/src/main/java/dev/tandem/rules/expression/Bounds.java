package dev.tandem.rules.expression;

/** How large an expression may be, so that reading, evaluating and printing it always ends soon. */
final class Bounds {

    /** Characters of an expression's text. */
    static final int TEXT_LENGTH = 4_000;

    /** Words, numbers, texts and symbols of an expression. */
    static final int TOKENS = 2_000;

    /** Parentheses, signs, {@code not}s and {@code if}s inside one another. */
    static final int NESTING = 100;

    /** Levels of an expression's tree; a chain of n operators has n of them. */
    static final int DEPTH = 200;

    /** Entries of one {@code in} list or arguments of one function. */
    static final int LIST_SIZE = 500;

    /** Digits of a number literal: those of DECIMAL128. */
    static final int DIGITS = 34;

    /** Magnitude of an exponent. */
    static final int EXPONENT = 1_000;

    /** The most digits that {@code round} may keep behind the point. */
    static final int ROUND_DIGITS = 20;

    /** Nodes of an expression's tree with the definitions of its calculations in place of their names. */
    static final int EXPANDED_NODES = 20_000;

    /** Levels of that tree. */
    static final int EXPANDED_DEPTH = 300;

    private Bounds() {}
}
