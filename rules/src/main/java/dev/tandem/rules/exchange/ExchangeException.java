package dev.tandem.rules.exchange;

import java.util.List;
import java.util.stream.Collectors;

/** A model that cannot be read or written, with every mistake found. */
public final class ExchangeException extends RuntimeException {

    private final List<Mistake> mistakes;

    public ExchangeException(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    ExchangeException(String file, int line, int column, String message) {
        this(List.of(new Mistake(file, line, column, message)));
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }

    /** @param line and column, both from 1 */
    public record Mistake(String file, int line, int column, String message) {

        @Override
        public String toString() {
            return file + ":" + line + ":" + column + ": " + message;
        }
    }
}
