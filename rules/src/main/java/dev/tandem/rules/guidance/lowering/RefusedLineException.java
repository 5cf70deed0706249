package dev.tandem.rules.guidance.lowering;

import java.util.List;

/** A product line that cannot become a finite problem; each message tells the designer the place, what is too large, and what to try. */
public final class RefusedLineException extends RuntimeException {

    private final transient List<String> mistakes;

    RefusedLineException(List<String> mistakes) {
        super(String.join(System.lineSeparator(), mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<String> mistakes() {
        return mistakes;
    }
}
