package dev.tandem.rules.guidance.lowering;

/** How large a part of a product line may become as a finite problem. */
final class Bounds {

    /** Combinations of values up to which an expression becomes one table as it stands. */
    static final int SMALL_TABLE = 2_000;

    /** Combinations of values that are evaluated one by one at most. */
    static final int TABLE = 200_000;

    /** Parts of the diagram that a table which a designer wrote becomes at most. */
    static final int TABLE_NODES = 20_000;

    /** Rows that are looked at, again for each combination of the columns before, to find that diagram. */
    static final long TABLE_WORK = 5_000_000;

    /** Values of one number that are evaluated one by one at most. */
    static final int VALUES = 100_000;

    /** Values of one number that takes part in a sum at most. */
    static final int TERM_VALUES = 5_000;

    /** Values that a sum can reach at most where more than its comparison with something is asked. */
    static final int SUM_VALUES = 20_000;

    /** Additions that may be needed to find those values. */
    static final long SUM_WORK = 2_000_000;

    /** Steps of one number at most. */
    static final int STEPS = 1_000_000_000;

    /** A sum of scaled integers stays below it, far from the end of 64 bits. */
    static final long SUM = 1L << 61;

    private Bounds() {}
}
