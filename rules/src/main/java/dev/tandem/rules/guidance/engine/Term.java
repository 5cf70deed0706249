package dev.tandem.rules.guidance.engine;

/**
 * An integer by order literals: its values ascend strictly, and it is at least {@code values[i]} exactly if {@code atLeast[i]} is true.
 * The literal at index 0 is not used, for the least value is always reached.
 */
public record Term(long[] values, int[] atLeast) {

    /** Refuses values that do not ascend and a number of literals other than the number of values. */
    public Term {
        if (values.length == 0 || values.length != atLeast.length) {
            throw new IllegalArgumentException("A term needs as many literals as values and at least one value: %d values, %d literals"
                    .formatted(values.length, atLeast.length));
        }
        for (int i = 1; i < values.length; i++) {
            if (values[i - 1] >= values[i]) {
                throw new IllegalArgumentException("The values of a term must ascend: %d is followed by %d".formatted(values[i - 1], values[i]));
            }
        }
    }

    /** One if the literal is true, else nought. */
    public static Term of(int literal) {
        return new Term(new long[] {0, 1}, new int[] {Literals.NONE, literal});
    }
}
