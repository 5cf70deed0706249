package dev.tandem.rules.model;

import java.util.List;

/** A piece of a product-line file cannot be changed as asked. */
public final class TextEditException extends RuntimeException {

    private final String path;
    private final List<String> didYouMean;

    TextEditException(String path, String message) {
        this(path, message, List.of());
    }

    TextEditException(String path, String message, List<String> didYouMean) {
        super(message, null, false, false);
        this.path = path;
        this.didYouMean = List.copyOf(didYouMean);
    }

    /** Where in the file. */
    public String path() {
        return path;
    }

    public List<String> didYouMean() {
        return didYouMean;
    }

    /** What was given and what is allowed. */
    public String problem() {
        return String.valueOf(getMessage());
    }
}
