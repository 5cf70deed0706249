package dev.tandem.rules.exchange;

import dev.tandem.rules.exchange.FeatureModel.Attribute;
import dev.tandem.rules.exchange.FeatureModel.Condition;
import dev.tandem.rules.exchange.UvlToken.Kind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code {price 3, colour 'red', abstract}}. Lists and nested attributes are read over; constraints among them are collected. */
final class UvlAttributes {

    private static final int NESTING = 20;

    private final UvlWords words;
    private final List<Condition> constraints;
    private int nesting;

    UvlAttributes(UvlWords words, List<Condition> constraints) {
        this.words = words;
        this.constraints = constraints;
    }

    void read(Map<String, Attribute> attributes) {
        if (++nesting > NESTING) {
            throw words.mistake("Attributes are nested more than %d deep.".formatted(NESTING));
        }
        words.expect("{");
        while (!words.skip("}")) {
            attribute(attributes);
            if (!words.skip(",") && !words.peek().is("}")) {
                throw words.mistake("',' or '}' is expected here, not %s.".formatted(words.peek().shown()));
            }
        }
        nesting--;
    }

    private void attribute(Map<String, Attribute> attributes) {
        UvlToken here = words.peek();
        String name = words.name();
        if (name.equals("constraint") && !ends()) {
            constraint();
        } else if (name.equals("constraints") && words.skip("[")) {
            while (!words.skip("]")) {
                constraint();
                words.skip(",");
            }
        } else {
            Attribute value = ends() ? new Attribute.Flag(true) : value();
            if (value != null && attributes.put(name, value) != null) {
                throw words.mistake(here, "There are two attributes '%s'.".formatted(name));
            }
        }
    }

    private boolean ends() {
        return words.peek().is(",") || words.peek().is("}") || words.peek().kind() == Kind.END;
    }

    private void constraint() {
        int line = words.peek().line();
        constraints.add(new Condition(new UvlExpressions(words).read(), line));
    }

    private @Nullable Attribute value() {
        UvlToken word = words.peek();
        if (word.is("{")) {
            read(new HashMap<>());
            return null;
        }
        if (word.is("[")) {
            vector();
            return null;
        }
        words.next();
        return switch (word.kind()) {
            case NUMBER -> new Attribute.Number(number(word));
            case TEXT -> new Attribute.Text(word.text());
            case CARDINALITY -> null;
            case NAME -> word.text().equals("true") || word.text().equals("false")
                    ? new Attribute.Flag(word.text().equals("true")) : new Attribute.Text(word.text());
            default -> throw words.mistake(word, "The value of an attribute is a number, a 'text', true or false, not %s.".formatted(word.shown()));
        };
    }

    private void vector() {
        if (++nesting > NESTING) {
            throw words.mistake("Attributes are nested more than %d deep.".formatted(NESTING));
        }
        words.expect("[");
        while (!words.skip("]")) {
            value();
            if (!words.skip(",") && !words.peek().is("]")) {
                throw words.mistake("',' or ']' is expected here, not %s.".formatted(words.peek().shown()));
            }
        }
        nesting--;
    }

    private BigDecimal number(UvlToken word) {
        if (word.text().length() > 40) {
            throw words.mistake(word, "A number has at most 40 characters.");
        }
        return new BigDecimal(word.text());
    }
}
