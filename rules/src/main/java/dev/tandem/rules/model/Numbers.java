package dev.tandem.rules.model;

import java.math.BigDecimal;

/** Decimal numbers in one form for each value, so that equal numbers are equal records. */
final class Numbers {

    private Numbers() {}

    /** The same number without trailing zeros and without exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Whether it can be written with at most 34 digits before and after the point. */
    static boolean bounded(BigDecimal number) {
        return number.precision() <= 34 && Math.abs((long) number.scale()) <= 34;
    }
}
