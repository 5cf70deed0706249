package dev.tandem.rules.expression;

import dev.tandem.rules.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts the text of an expression into tokens. */
final class Lexer {

    private static final List<String> SYMBOLS =
            List.of("..", "!=", "<=", ">=", "=", "<", ">", "+", "-", "*", "/", "^", "(", ")", ",", ".");

    /** How other languages write what this one writes otherwise, longest first where one begins with another. */
    private static final List<Map.Entry<String, String>> FOREIGN = List.of(
            Map.entry("==", "="),
            Map.entry("=<", "<="),
            Map.entry("=>", ">="),
            Map.entry("<>", "!="),
            Map.entry("≠", "!="),
            Map.entry("≤", "<="),
            Map.entry("≥", ">="),
            Map.entry("&&", "and"),
            Map.entry("||", "or"),
            Map.entry("**", "^"),
            Map.entry("×", "*"),
            Map.entry("·", "*"),
            Map.entry("÷", "/"),
            Map.entry("−", "-"),
            Map.entry("–", "-"),
            Map.entry("…", ".."));

    private final Source source;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(Source source) {
        this.source = source;
        this.text = source.text();
    }

    /** The tokens of a text, the last of them {@link Kind#END}. */
    static List<Token> tokens(Source source) {
        var lexer = new Lexer(source);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        if (text.length() > Bounds.TEXT_LENGTH) {
            throw source.error(Bounds.TEXT_LENGTH, "The expression has " + text.length() + " characters; at most "
                    + Bounds.TEXT_LENGTH + " are allowed");
        }
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                at++;
            } else {
                tokens.add(next(c));
            }
            if (tokens.size() > Bounds.TOKENS) {
                throw source.error(tokens.getLast().at(),
                        "The expression has more than " + Bounds.TOKENS + " words and symbols");
            }
        }
        tokens.add(new Token(Kind.END, "", at));
    }

    private Token next(char c) {
        if (digit(c)) {
            return number();
        }
        if (letter(c)) {
            return word();
        }
        return switch (c) {
            case '"' -> new QuotedReader(source, at).text(this::skipTo);
            case '`' -> new QuotedReader(source, at).code(this::skipTo);
            default -> symbol();
        };
    }

    private void skipTo(int offset) {
        at = offset;
    }

    private Token number() {
        int start = at;
        skipDigits();
        if (at + 1 < text.length() && text.charAt(at) == '.' && digit(text.charAt(at + 1))) {
            at++;
            skipDigits();
        }
        if (at < text.length() && letter(text.charAt(at))) {
            while (at < text.length() && (letter(text.charAt(at)) || digit(text.charAt(at)))) {
                at++;
            }
            var found = text.substring(start, at);
            throw source.error(start, "'" + found + "' is neither a number nor a name: numbers are written as 12 or 0.75, "
                    + "a code that begins with a digit stands in backquotes", List.of("`" + found + "`"));
        }
        var digits = text.substring(start, at);
        if (digits.replace(".", "").length() > Bounds.DIGITS) {
            throw source.error(start, "A number has at most " + Bounds.DIGITS + " digits");
        }
        return new Token(Kind.NUMBER, digits, start);
    }

    private void skipDigits() {
        while (at < text.length() && digit(text.charAt(at))) {
            at++;
        }
    }

    private Token word() {
        int start = at;
        while (at < text.length() && (letter(text.charAt(at)) || digit(text.charAt(at)))) {
            at++;
        }
        return new Token(Kind.WORD, text.substring(start, at), start);
    }

    private Token symbol() {
        for (var foreign : FOREIGN) {
            if (text.startsWith(foreign.getKey(), at)) {
                throw source.error(at, "'" + foreign.getKey() + "' is not known here", List.of(foreign.getValue()));
            }
        }
        for (var symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                at += symbol.length();
                return new Token(Kind.SYMBOL, symbol, at - symbol.length());
            }
        }
        throw unknown(text.codePointAt(at));
    }

    private ExpressionException unknown(int codePoint) {
        return switch (codePoint) {
            case '!' -> source.error(at, "'!' is not known here", List.of("not", "!="));
            case '\'' -> source.error(at, "Texts stand in double quotes and codes in none: \"Anna\", STEEL");
            case '[', ']', '{', '}' ->
                source.error(at, "'" + (char) codePoint + "' is not known here: lists are written (A, B), ranges 12..24");
            default -> source.error(at, "Unexpected character " + QuotedReader.shown(codePoint));
        };
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
}
