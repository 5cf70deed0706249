package dev.tandem.catalog;

import java.util.List;

/** The product lines cannot be offered as their files stand, with everything that is wrong; the service does not start. */
final class ProductLinesUnusable extends RuntimeException {

    private final transient List<String> mistakes;

    ProductLinesUnusable(List<String> mistakes) {
        super(String.join("\n", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    List<String> mistakes() {
        return mistakes;
    }
}
