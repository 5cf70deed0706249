package dev.tandem.graphql;

import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;

/** Words for what was given and what is allowed, short enough for any input. */
final class Texts {

    private static final int SHOWN = 60;

    private Texts() {}

    static String unusable(Object given, String allowed) {
        return "'" + shortened(String.valueOf(given)) + "' cannot be used here; allowed is " + allowed + ".";
    }

    static Object given(Value<?> literal) {
        return switch (literal) {
            case StringValue text -> text.getValue();
            case IntValue number -> number.getValue();
            case FloatValue number -> number.getValue();
            default -> literal.getClass().getSimpleName();
        };
    }

    /** At most 60 characters, control characters replaced. */
    static String shortened(String text) {
        String shown = text.codePointCount(0, text.length()) > SHOWN
                ? text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…"
                : text;
        return shown.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
