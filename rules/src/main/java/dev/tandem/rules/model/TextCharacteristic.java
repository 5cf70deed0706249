package dev.tandem.rules.model;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Type;
import dev.tandem.rules.expression.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text of the customer's own. One line where {@code maxLength} is at most 100; a longer one may have line breaks. Any script and
 * emoji are welcome; control characters are not.
 *
 * @param maxLength in Unicode code points
 */
public record TextCharacteristic(
        String code,
        LocalizedText label,
        @Nullable String group,
        boolean required,
        boolean personal,
        int weight,
        @Nullable Expression appliesWhen,
        int maxLength,
        String defaultValue)
        implements Characteristic {

    static final int LONGEST = 4_000;
    private static final int LONGEST_LINE = 100;

    public TextCharacteristic {
        Invariants.characteristic(code, group, weight, appliesWhen);
        Invariants.that(maxLength >= 1 && maxLength <= LONGEST, "%s: maxLength %s is outside 1 to %s", code, maxLength, LONGEST);
        Invariants.that(mistakes(defaultValue, maxLength).isEmpty(), "%s: the default is not %s", code, allowed(maxLength));
    }

    @Override
    public Type type() {
        return Type.TEXT;
    }

    @Override
    public String allowed() {
        return allowed(maxLength);
    }

    @Override
    public List<ValueMistake> check(Value value) {
        return value instanceof Value.Text(var text) ? mistakes(text, maxLength) : Misfit.of(this, value);
    }

    private static String allowed(int maxLength) {
        return "a text of at most " + maxLength + " characters" + (maxLength > LONGEST_LINE ? "" : " on one line");
    }

    static List<ValueMistake> mistakes(String text, int maxLength) {
        List<ValueMistake> mistakes = new ArrayList<>();
        int length = text.codePointCount(0, text.length());
        if (length > maxLength) {
            mistakes.add(ValueMistake.of(Words.quoted(text), "has " + length + " characters", allowed(maxLength), List.of()));
        }
        text.codePoints().filter(c -> forbidden(c, maxLength)).findFirst().ifPresent(c -> mistakes.add(ValueMistake.of(
                Words.quoted(text), "contains the control character U+%04X".formatted(c), allowed(maxLength), List.of())));
        return mistakes;
    }

    /** Control characters, halves of a surrogate pair, and line separators other than a line feed in a long text. */
    private static boolean forbidden(int c, int maxLength) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' || maxLength <= LONGEST_LINE;
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
