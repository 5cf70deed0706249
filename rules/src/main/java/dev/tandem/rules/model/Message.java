package dev.tandem.rules.model;

import dev.tandem.rules.expression.Expression;
import java.util.List;

/** A text with places for facts: {@code Tyre seat {tyre.bsd} does not fit}. */
public record Message(List<Part> en, List<Part> de) {

    public Message {
        en = List.copyOf(en);
        de = List.copyOf(de);
    }

    /** A piece of a message. */
    public sealed interface Part {
        record Words(String words) implements Part {}

        record Fact(Expression expression) implements Part {}
    }
}
