package dev.tandem.rules.expression;

import dev.tandem.rules.expression.Token.Kind;
import java.util.function.IntConsumer;

/** Reads what stands between quotes: a text with its escapes, or a code as it is. */
final class QuotedReader {

    private final Source source;
    private final String text;
    private final int start;
    private int at;

    QuotedReader(Source source, int start) {
        this.source = source;
        this.text = source.text();
        this.start = start;
        this.at = start + 1;
    }

    Token text(IntConsumer end) {
        var content = new StringBuilder();
        while (here('"', "The text") != '"') {
            content.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
            at++;
        }
        end.accept(at + 1);
        return new Token(Kind.TEXT, content.toString(), start);
    }

    Token code(IntConsumer end) {
        while (here('`', "The code") != '`') {
            at++;
        }
        if (at == start + 1) {
            throw source.error(start, "A code has at least one character");
        }
        end.accept(at + 1);
        return new Token(Kind.QUOTED_CODE, text.substring(start + 1, at), start);
    }

    private char here(char quote, String what) {
        if (at >= text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r') {
            throw source.error(start, what + " that begins here is not closed; it ends with " + quote + " on the same line");
        }
        if (Character.isISOControl(text.charAt(at))) {
            throw source.error(at, "Unexpected character " + shown(text.charAt(at)));
        }
        return text.charAt(at);
    }

    private char escaped() {
        at++;
        char letter = at < text.length() ? text.charAt(at) : ' ';
        return switch (letter) {
            case '"', '\\' -> letter;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw source.error(at - 1, "Behind a backslash stands one of \" \\ n r t, or u and four hexadecimal digits");
        };
    }

    private char unicode() {
        int value = 0;
        for (int i = 1; i <= 4; i++) {
            int digit = at + i < text.length() ? Character.digit(text.charAt(at + i), 16) : -1;
            if (digit < 0 || text.charAt(at + i) > 'f') {
                throw source.error(at - 1, "Behind \\u stand four hexadecimal digits");
            }
            value = value * 16 + digit;
        }
        at += 4;
        return (char) value;
    }

    /** A character for a complaint: itself where it can be seen, and its number. */
    static String shown(int codePoint) {
        var number = String.format("U+%04X", codePoint);
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.SPACE_SEPARATOR -> number;
            default -> "'" + Character.toString(codePoint) + "' (" + number + ")";
        };
    }
}
