package dev.tandem.rules.exchange;

import dev.tandem.rules.exchange.UvlToken.Kind;
import java.util.List;

/** The words of one line, read from left to right. */
final class UvlWords {

    private final String file;
    private final List<UvlToken> words;
    private int at;

    UvlWords(String file, List<UvlToken> words) {
        this.file = file;
        this.words = words;
    }

    UvlToken peek() {
        return words.get(at);
    }

    UvlToken next() {
        UvlToken word = words.get(at);
        at = Math.min(at + 1, words.size() - 1);
        return word;
    }

    /** Reads this symbol if it stands here. */
    boolean skip(String symbol) {
        boolean here = peek().is(symbol);
        if (here) {
            next();
        }
        return here;
    }

    /** Reads this word if it stands here. */
    boolean skipWord(String word) {
        boolean here = peek().kind() == Kind.NAME && peek().text().equals(word);
        if (here) {
            next();
        }
        return here;
    }

    void expect(String symbol) {
        if (!skip(symbol)) {
            throw mistake("'%s' is expected here, not %s.".formatted(symbol, peek().shown()));
        }
    }

    /** A name, or several with points between them. */
    String reference() {
        StringBuilder name = new StringBuilder(name());
        while (skip(".")) {
            name.append('.').append(name());
        }
        return name.toString();
    }

    String name() {
        if (peek().kind() != Kind.NAME || peek().text().isEmpty() || peek().text().length() > Limits.NAME) {
            throw mistake("A name is expected here, of at most %d characters, not %s.".formatted(Limits.NAME, peek().shown()));
        }
        return next().text();
    }

    void end() {
        if (peek().kind() != Kind.END) {
            throw mistake("The line should end here, not go on with %s.".formatted(peek().shown()));
        }
    }

    /** A mistake at the word that is next. */
    ExchangeException mistake(String message) {
        return mistake(peek(), message);
    }

    ExchangeException mistake(UvlToken word, String message) {
        return new ExchangeException(file, word.line(), word.column(), message);
    }
}
