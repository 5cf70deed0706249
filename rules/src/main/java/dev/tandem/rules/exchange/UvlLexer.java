package dev.tandem.rules.exchange;

import dev.tandem.rules.exchange.UvlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a UVL file into lines of words. A line goes on while a bracket is open; comments and empty lines are left out. */
final class UvlLexer {

    /** Words of one line. */
    private static final int LONGEST = 20_000;
    private static final Pattern NUMBER = Pattern.compile("-?(?:[0-9]+(?:\\.(?!\\.)[0-9]+)?|\\.[0-9]+)");
    private static final Pattern CARDINALITY = Pattern.compile("\\[\\s*([0-9]{1,9})\\s*(?:\\.\\.\\s*([0-9]{1,9}|\\*)\\s*)?]");
    private static final List<String> SYMBOLS =
            List.of("<=>", "=>", "==", "<=", ">=", "!=", "<", ">", "!", "&", "|", "(", ")", "[", "]", "{", "}", ",", ".", "+", "-", "*", "/");

    private final String file;
    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private List<UvlToken> words = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;
    private int open;
    private int braces;
    private int indent;

    /**
     * The words of a line, the last of them {@link Kind#END}.
     *
     * @param indent how many characters stand before the first
     */
    record Line(int indent, List<UvlToken> words) {
        int number() {
            return words.getFirst().line();
        }
    }

    private UvlLexer(String file, String text) {
        this.file = file;
        this.text = text;
    }

    static List<Line> lines(String file, String text) {
        Limits.length(file, text);
        UvlLexer lexer = new UvlLexer(file, text);
        lexer.run();
        return lexer.lines;
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                newLine();
            } else if (c == ' ' || c == '\t' || c == '\r' || c == '\uFEFF') {
                at++;
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                skipComment();
            } else {
                word(c);
            }
        }
        open = 0;
        end();
    }

    private void newLine() {
        if (open == 0) {
            end();
        }
        at++;
        line++;
        lineStart = at;
    }

    private void skipComment() {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            throw mistake("The comment that begins here does not end.");
        }
        for (; at < end + 2; at++) {
            if (text.charAt(at) == '\n') {
                line++;
                lineStart = at + 1;
            }
        }
    }

    private void end() {
        braces = 0;
        if (!words.isEmpty()) {
            words.add(new UvlToken(Kind.END, "", line, at - lineStart + 1));
            lines.add(new Line(indent, words));
            words = new ArrayList<>();
        }
    }

    private void word(char c) {
        if (words.isEmpty()) {
            indent = at - lineStart;
        }
        if (words.size() > LONGEST) {
            throw mistake("A line has more than %,d words.".formatted(LONGEST));
        }
        if (c == '"' || c == '\'') {
            quoted(c);
        } else if (Character.isLetter(c) || c == '_') {
            int start = at;
            while (at < text.length() && inName(text.charAt(at))) {
                at++;
            }
            add(Kind.NAME, text.substring(start, at), start);
        } else if (!(c == '[' && matched(CARDINALITY, Kind.CARDINALITY)) && !number(c)) {
            symbol();
        }
    }

    private static boolean inName(char c) {
        return Character.isLetterOrDigit(c) || "_#§%?\\';".indexOf(c) >= 0;
    }

    private void quoted(char quote) {
        int start = at;
        int end = text.indexOf(quote, at + 1);
        int lineEnd = text.indexOf('\n', at);
        if (end < 0 || (lineEnd >= 0 && lineEnd < end)) {
            throw mistake("The quote that begins here does not end on its line.");
        }
        at = end + 1;
        add(quote == '"' ? Kind.NAME : Kind.TEXT, text.substring(start + 1, end), start);
    }

    /** A minus belongs to a number where no value stands before it; among attributes a name does, and its value follows. */
    private boolean number(char c) {
        boolean value = !words.isEmpty() && (words.getLast().kind() != Kind.SYMBOL || words.getLast().is(")"));
        boolean begins = c >= '0' && c <= '9' || c == '.' && !value
                || c == '-' && (!value || braces > 0 && words.getLast().kind() == Kind.NAME);
        return begins && matched(NUMBER, Kind.NUMBER);
    }

    private boolean matched(Pattern pattern, Kind kind) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        int start = at;
        at = matcher.end();
        add(kind, matcher.group(), start);
        return true;
    }

    private void symbol() {
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                open += "([{".contains(symbol) ? 1 : ")]}".contains(symbol) ? -1 : 0;
                open = Math.max(0, open);
                braces += symbol.equals("{") ? 1 : symbol.equals("}") ? -1 : 0;
                int start = at;
                at += symbol.length();
                add(Kind.SYMBOL, symbol, start);
                return;
            }
        }
        throw mistake("Unexpected character '%s'.".formatted(Character.toString(text.codePointAt(at))));
    }

    private void add(Kind kind, String word, int start) {
        if (word.length() > Limits.NAME * 20) {
            throw mistake("A word has at most %,d characters.".formatted(Limits.NAME * 20));
        }
        words.add(new UvlToken(kind, word, line, start - lineStart + 1));
    }

    private ExchangeException mistake(String message) {
        return new ExchangeException(file, line, at - lineStart + 1, message);
    }
}
