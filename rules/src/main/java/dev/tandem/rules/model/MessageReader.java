package dev.tandem.rules.model;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.model.Message.Part;
import java.util.ArrayList;
import java.util.List;

/** Reads a text with facts: {@code {expression}} is filled in, <code>{{</code> and <code>}}</code> are braces. */
final class MessageReader {

    private final ExpressionReader expressions;

    MessageReader(ExpressionReader expressions) {
        this.expressions = expressions;
    }

    Message read(Field field) {
        Fields languages = Fields.of(field, Shape.TEXT);
        return new Message(parts(languages.get("en")), parts(languages.get("de")));
    }

    private List<Part> parts(Field field) {
        String text = field.text();
        if (!(field.node() instanceof YamlNode.Scalar scalar)) {
            return List.of(new Part.Words(text));
        }
        List<Part> parts = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if ((c == '{' || c == '}') && i + 1 < text.length() && text.charAt(i + 1) == c) {
                words.append(c);
                i += 2;
            } else if (c == '{') {
                int end = end(text, i + 1);
                if (end < 0) {
                    mistake(field, scalar, i, "This { is never closed; a brace that is meant as such is written {{.");
                    return List.of(new Part.Words(text));
                }
                flush(words, parts);
                Expression fact = expressions.read(field, scalar, i + 1, text.substring(i + 1, end), null);
                parts.add(fact == null ? new Part.Words("?") : new Part.Fact(fact));
                i = end + 1;
            } else if (c == '}') {
                mistake(field, scalar, i, "This } closes nothing; a brace that is meant as such is written }}.");
                i++;
            } else {
                words.append(c);
                i++;
            }
        }
        flush(words, parts);
        return parts;
    }

    private static void flush(StringBuilder words, List<Part> parts) {
        if (!words.isEmpty()) {
            parts.add(new Part.Words(words.toString()));
            words.setLength(0);
        }
    }

    private static void mistake(Field field, YamlNode.Scalar scalar, int index, String message) {
        field.mistakes().add(scalar.place().of(scalar.text(), index), field.path(), message);
    }

    /** Where the expression that begins here ends: at the next closing brace outside of a quoted text. */
    private static int end(String text, int from) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '}' && !quoted) {
                return i;
            }
        }
        return -1;
    }
}
