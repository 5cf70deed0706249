package dev.tandem.rules.guidance;

import java.util.List;

/** A version for which exact guidance cannot be compiled; told to its designer. */
public final class NotGuidableException extends RuntimeException {

    private final List<String> mistakes;

    public NotGuidableException(List<String> mistakes) {
        super(String.join(System.lineSeparator(), mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    static NotGuidableException nothingValid(Conflict conflict) {
        return new NotGuidableException(List.of("No valid configuration exists" + (conflict.characteristics().isEmpty()
                ? "" : " with the defaults of " + String.join(", ", conflict.characteristics()))
                + ": " + (conflict.constraints().isEmpty() ? "what applies contradicts itself" : "together, "
                + String.join(", ", conflict.constraints()) + " allow none") + ". Loosen one of them, or change a default."));
    }

    /** Each with its place, what is too large or contradictory, and what to try. */
    public List<String> mistakes() {
        return mistakes;
    }
}
