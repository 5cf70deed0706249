package dev.tandem.rules.guidance.engine;

/** A literal is an int: variable v stands as 2v, its negation as 2v + 1. */
public final class Literals {

    /** No literal. */
    public static final int NONE = -1;

    private Literals() {}

    /** The literal that says that the variable is true. */
    public static int positive(int variable) {
        return variable << 1;
    }

    /** The literal that says that the variable is false. */
    public static int negative(int variable) {
        return variable << 1 | 1;
    }

    /** The opposite literal. */
    public static int not(int literal) {
        return literal ^ 1;
    }

    /** The variable of a literal. */
    public static int variable(int literal) {
        return literal >> 1;
    }

    /** Whether the literal says that its variable is true. */
    public static boolean isPositive(int literal) {
        return (literal & 1) == 0;
    }
}
