package dev.tandem.rules.guidance.search;

import java.util.Arrays;

/**
 * How small an objective can be.
 *
 * @param value of the best solution found
 * @param bound nothing is smaller; equal to the value where that is proven to be the least
 * @param holding assumed besides what was given, exactly the solutions of this value remain; empty where it is not proven
 */
public record Optimum(long value, long bound, int[] holding) {

    public boolean proven() {
        return value == bound;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Optimum optimum && value == optimum.value && bound == optimum.bound
                && Arrays.equals(holding, optimum.holding);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(value) * 31 + Long.hashCode(bound);
    }
}
