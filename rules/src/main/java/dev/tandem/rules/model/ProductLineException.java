package dev.tandem.rules.model;

import java.util.List;
import java.util.stream.Collectors;

/** A product-line file that cannot be used, with every mistake found. */
public final class ProductLineException extends RuntimeException {

    private final List<Mistake> mistakes;

    public ProductLineException(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }

    /** @param path e.g. {@code constraints.V01.forbid} */
    public record Mistake(String file, int line, int column, String path, String message, List<String> didYouMean) {

        @Override
        public String toString() {
            return file + ":" + line + ":" + column + ": " + (path.isEmpty() ? "" : path + ": ") + message
                    + (didYouMean.isEmpty() ? "" : " Did you mean " + String.join(" or ", didYouMean) + "?");
        }
    }
}
