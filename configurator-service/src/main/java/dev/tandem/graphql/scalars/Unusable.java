package dev.tandem.graphql.scalars;

import dev.tandem.graphql.Texts;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;

/** Says what was given and what is allowed. */
final class Unusable {

    private Unusable() {}

    static String text(Object given, String allowed) {
        return "'" + Texts.shortened(String.valueOf(given)) + "' cannot be used here; allowed is " + allowed + ".";
    }

    static Object given(Value<?> literal) {
        return switch (literal) {
            case StringValue text -> text.getValue();
            case IntValue number -> number.getValue();
            case FloatValue number -> number.getValue();
            default -> literal.getClass().getSimpleName();
        };
    }
}
