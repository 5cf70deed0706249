package dev.tandem.rules.exchange;

/**
 * A word of a UVL file.
 *
 * @param text without quotes
 * @param line and column, both from 1
 */
record UvlToken(Kind kind, String text, int line, int column) {

    enum Kind {
        /** A name, {@code "a name in quotes"} included. */
        NAME,
        NUMBER,
        /** {@code 'a text'}. */
        TEXT,
        /** {@code [1..3]}. */
        CARDINALITY,
        SYMBOL,
        /** Where a line ends that has words. */
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** In words, for errors. */
    String shown() {
        String shown = text.length() <= 40 ? text : text.substring(0, 40) + "…";
        return kind == Kind.END ? "the end of the line" : "'" + shown + "'";
    }
}
