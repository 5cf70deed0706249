package dev.tandem.rules.model;

import java.util.List;

/**
 * Why a value cannot be chosen for a characteristic.
 *
 * @param given what was given, as text
 * @param allowed what may be given instead, in words
 * @param didYouMean close codes, or the nearest numbers, best first; may be empty
 * @param message a sentence that says all of it but the suggestions
 */
public record ValueMistake(String given, String allowed, List<String> didYouMean, String message) {

    public ValueMistake {
        didYouMean = List.copyOf(didYouMean);
    }

    static ValueMistake of(String given, String problem, String allowed, List<String> didYouMean) {
        return new ValueMistake(given, allowed, didYouMean, given + " " + problem + "; allowed: " + allowed + ".");
    }
}
