package dev.tandem.rules.expression;

/**
 * A word of an expression's text.
 *
 * @param kind what it is
 * @param text as written; of a text or a quoted code what stands between the quotes, unescaped
 * @param at its offset within the expression's text
 */
record Token(Kind kind, String text, int at) {

    enum Kind {
        NUMBER,
        TEXT,
        WORD,
        QUOTED_CODE,
        SYMBOL,
        END
    }

    boolean is(String symbolOrKeyword) {
        return (kind == Kind.SYMBOL || kind == Kind.WORD) && text.equals(symbolOrKeyword);
    }

    /** As it is shown in a complaint. */
    String shown() {
        var brief = text.length() <= 40 ? text : text.substring(0, 40) + "…";
        return switch (kind) {
            case END -> "the end";
            case TEXT -> "the text \"" + brief + "\"";
            case QUOTED_CODE -> "the code `" + brief + "`";
            case NUMBER, WORD, SYMBOL -> "'" + brief + "'";
        };
    }
}
