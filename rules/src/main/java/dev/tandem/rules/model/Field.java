package dev.tandem.rules.model;

import dev.tandem.rules.expression.DidYouMean;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One place of a product-line file, read as what stands there. Whoever reads it gets a stand-in where the file is mistaken, and the
 * mistake is kept.
 *
 * @param at where the key stands, or the item of a list
 * @param node what is written there; null where the key is left out
 */
record Field(String path, Position at, YamlNode.@Nullable Scalar key, @Nullable YamlNode node, Mistakes mistakes) {

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?");
    private static final int MAX_TEXT = 4_000;
    private static final int MAX_ENTRIES = 5_000;

    boolean present() {
        return node != null;
    }

    void mistake(String message, List<String> didYouMean) {
        mistakes.add(node == null ? at : node.at(), path, message, didYouMean);
    }

    void mistake(String message) {
        mistake(message, List.of());
    }

    /** A mistake of the key itself. */
    void keyMistake(String message, List<String> didYouMean) {
        mistakes.add(at, path, message, didYouMean);
    }

    private Field expected(String what) {
        mistake("Expected " + what + ", but found " + (node == null ? "nothing" : node.given()) + ".");
        return this;
    }

    /** The scalar written here, or null with a mistake. */
    YamlNode.@Nullable Scalar scalar(String what) {
        if (node instanceof YamlNode.Scalar scalar && !scalar.nothing()) {
            return scalar;
        }
        if (present()) {
            expected(what);
        }
        return null;
    }

    /** A text for people, without blanks at its end. */
    String text() {
        YamlNode.Scalar scalar = scalar("a text");
        if (scalar == null) {
            return "?";
        }
        if (scalar.text().isBlank()) {
            mistake("The text is empty.");
            return "?";
        }
        if (scalar.text().length() > MAX_TEXT) {
            mistake("The text has " + scalar.text().length() + " characters; at most " + MAX_TEXT + " are allowed.");
        }
        return scalar.text().stripTrailing();
    }

    /** A decimal number without exponent, at most 34 digits. */
    BigDecimal number() {
        YamlNode.Scalar scalar = scalar("a number");
        if (scalar == null) {
            return BigDecimal.ZERO;
        }
        if (scalar.quoted() || !NUMBER.matcher(scalar.text()).matches()) {
            expected("a decimal number such as 12 or 0.5 without quotes");
            return BigDecimal.ZERO;
        }
        if (scalar.text().length() > 34) {
            mistake("The number has more than 34 digits.");
            return BigDecimal.ZERO;
        }
        return Numbers.plain(new BigDecimal(scalar.text()));
    }

    BigDecimal number(BigDecimal low, BigDecimal high) {
        BigDecimal number = number();
        if (number.compareTo(low) < 0 || number.compareTo(high) > 0) {
            mistake(number.toPlainString() + " is outside " + low.toPlainString() + " to " + high.toPlainString() + ".");
            return low;
        }
        return number;
    }

    int integer(int low, int high) {
        int since = mistakes.count();
        BigDecimal number = number();
        if (mistakes.count() == since && number.scale() > 0) {
            expected("a whole number");
        } else if (mistakes.count() == since && present()) {
            return number(BigDecimal.valueOf(low), BigDecimal.valueOf(high)).intValueExact();
        }
        return low;
    }

    boolean flag(boolean otherwise) {
        YamlNode.Scalar scalar = present() ? scalar("true or false") : null;
        if (scalar == null) {
            return otherwise;
        }
        if (scalar.quoted() || !scalar.text().equals("true") && !scalar.text().equals("false")) {
            String meant = switch (scalar.text().toLowerCase(Locale.ROOT)) {
                case "yes", "on", "y", "true" -> "true";
                case "no", "off", "n", "false" -> "false";
                default -> "";
            };
            mistake("Expected true or false, but found " + scalar.given() + ".", meant.isEmpty() ? List.of() : List.of(meant));
        }
        return scalar.text().equals("true");
    }

    /** A code of its own, written as its rule says. */
    String code(CodeRule rule) {
        YamlNode.Scalar scalar = scalar("a code");
        if (scalar == null) {
            return "?";
        }
        checkCode(rule, scalar.text(), false);
        return scalar.text();
    }

    /** Checks that the key is a code written as its rule says. */
    String keyCode(CodeRule rule) {
        String code = key == null ? "" : key.text();
        checkCode(rule, code, true);
        return code;
    }

    private void checkCode(CodeRule rule, String code, boolean ofKey) {
        String wrong = rule.mistake(code);
        if (wrong != null) {
            String cased = rule.cased(code.strip()).replaceAll("[ -]+", "_");
            mistakes.add(ofKey || node == null ? at : node.at(), path, wrong, rule.mistake(cased) == null ? List.of(cased) : List.of());
        }
    }

    /** One of the known codes. @param what they are, for the message: "a group", "a step" */
    String known(String what, Collection<String> known) {
        YamlNode.Scalar scalar = scalar(what);
        if (scalar == null) {
            return "?";
        }
        if (!known.contains(scalar.text())) {
            unknown(what, scalar.text(), known);
        }
        return scalar.text();
    }

    void unknown(String what, String given, Collection<String> known) {
        List<String> close = mistakes.full() ? List.of() : DidYouMean.closest(given, known);
        mistake(Words.quoted(given) + " is not " + what + "; allowed: " + Words.list(known) + ".", close);
    }

    <E extends Enum<E>> E oneOf(Class<E> type) {
        List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        YamlNode.Scalar scalar = scalar("one of " + Words.list(names));
        if (scalar != null && names.contains(scalar.text())) {
            return Enum.valueOf(type, scalar.text());
        }
        if (scalar != null) {
            mistake(Words.quoted(scalar.text()) + " is not one of " + Words.list(names) + ".", DidYouMean.closest(scalar.text(), names));
        }
        return type.getEnumConstants()[0];
    }

    /** The items of a list; none where it is left out. */
    List<Field> items() {
        List<Field> items = new ArrayList<>();
        if (node instanceof YamlNode.Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                items.add(new Field(path + "[" + items.size() + "]", item.at(), null, item, mistakes));
            }
        } else if (node instanceof YamlNode.Scalar scalar && !scalar.nothing()) {
            mistake("Expected a list, but found " + scalar.given() + ".", List.of("[" + scalar.text() + "]"));
        } else if (present()) {
            expected("a list");
        }
        return items;
    }

    /** The entries of a mapping whose keys are codes of the file's own; none where it is left out. */
    List<Field> entries() {
        List<Field> entries = new ArrayList<>();
        if (node instanceof YamlNode.Mapping mapping) {
            if (mapping.entries().size() > MAX_ENTRIES) {
                mistake("There are " + mapping.entries().size() + " entries; at most " + MAX_ENTRIES + " are allowed.");
            }
            for (YamlNode.Entry entry : mapping.entries().subList(0, Math.min(mapping.entries().size(), MAX_ENTRIES))) {
                entries.add(new Field(under(entry.key().text()), entry.key().at(), entry.key(), entry.value(), mistakes));
            }
        } else if (present()) {
            expected("a mapping");
        }
        return entries;
    }

    String under(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    <T> @Nullable T whole(int since, Supplier<T> build) {
        return mistakes.whole(since, at, path, build);
    }
}
