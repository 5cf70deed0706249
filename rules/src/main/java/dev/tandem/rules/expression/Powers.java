package dev.tandem.rules.expression;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Powers, rounded correctly (half even) to the 34 digits of DECIMAL128: whole ones are worked out exactly first; fractional ones
 * are exact where the root is, else approximated with more and more digits until the rounding is beyond doubt.
 */
public final class Powers {

    private static final int DIGITS = Decimals.CONTEXT.getPrecision();

    /** Digits by which an approximation is trusted less than it was asked for: exp and log lose some for large arguments. */
    private static final int DOUBTFUL_DIGITS = 10;

    /** log2(10^34): a whole number above 1 with at most 34 digits is no power with a larger exponent. */
    private static final int LARGEST_ROOT = 113;

    /** A power of ten that is surely out of DECIMAL128's bounds, so that its digits do not matter. */
    private static final int FAR = Decimals.MOST_EXPONENT + 100;

    private record Known(BigDecimal base, BigDecimal exponent, BigDecimal power) {}

    private static final AtomicReferenceArray<Known> RECENT = new AtomicReferenceArray<>(512);

    private Powers() {}

    /**
     * A power in DECIMAL128: an integer power exact and rounded once, a fractional one rounded correctly to 34 digits.
     *
     * @param base above 0 where the exponent is fractional, not 0 where it is negative
     */
    public static BigDecimal power(BigDecimal base, BigDecimal exponent) {
        return whole(exponent) ? whole(base, exponent.intValueExact()) : fractional(base, exponent);
    }

    static boolean whole(BigDecimal exponent) {
        return exponent.signum() == 0 || exponent.stripTrailingZeros().scale() <= 0;
    }

    /** The power of any base by a whole exponent; x^0 is 1. The base of a negative exponent is not 0. */
    static BigDecimal whole(BigDecimal base, int exponent) {
        if (base.signum() == 0) {
            return exponent == 0 ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        var exact = base.pow(Math.abs(exponent));
        return exponent < 0 ? BigDecimal.ONE.divide(exact, Decimals.CONTEXT) : exact.round(Decimals.CONTEXT);
    }

    /** The power of a positive base by an exponent that is not whole. */
    static BigDecimal fractional(BigDecimal base, BigDecimal exponent) {
        var recent = recent(base, exponent);
        if (recent != null) {
            return recent;
        }
        var power = exact(base, exponent.stripTrailingZeros()).orElseGet(() -> approximate(base, exponent));
        RECENT.set(index(base, exponent), new Known(base, exponent, power));
        return power;
    }

    /** A fractional power that was asked for a while ago, or null. */
    static @Nullable BigDecimal recent(BigDecimal base, BigDecimal exponent) {
        var known = RECENT.get(index(base, exponent));
        return known != null && known.base().equals(base) && known.exponent().equals(exponent) ? known.power() : null;
    }

    private static int index(BigDecimal base, BigDecimal exponent) {
        return Math.floorMod(31 * base.hashCode() + exponent.hashCode(), RECENT.length());
    }

    /** The power where the base is itself a power of a decimal by the denominator of the exponent. */
    private static Optional<BigDecimal> exact(BigDecimal base, BigDecimal exponent) {
        if (base.compareTo(BigDecimal.ONE) == 0) {
            return Optional.of(BigDecimal.ONE);
        }
        var tens = BigInteger.TEN.pow(exponent.scale());
        var divisor = exponent.unscaledValue().gcd(tens);
        var denominator = tens.divide(divisor);
        if (denominator.compareTo(BigInteger.valueOf(Decimals.MOST_EXPONENT)) > 0) {
            return Optional.empty();
        }
        int degree = denominator.intValueExact();
        int numerator = exponent.unscaledValue().divide(divisor).intValueExact();
        return root(base.stripTrailingZeros(), degree).map(root -> whole(root, numerator));
    }

    /** The root of a base other than 1 where it is a decimal. */
    private static Optional<BigDecimal> root(BigDecimal base, int degree) {
        if (base.unscaledValue().equals(BigInteger.ONE)) {
            return base.scale() % degree == 0
                    ? Optional.of(BigDecimal.ONE.scaleByPowerOfTen(-base.scale() / degree))
                    : Optional.empty();
        }
        if (degree > LARGEST_ROOT) {
            return Optional.empty();
        }
        var context = new MathContext(DIGITS + DOUBTFUL_DIGITS);
        var root = BigDecimalMath.pow(base, BigDecimal.ONE.divide(BigDecimal.valueOf(degree)), context)
                .round(Decimals.CONTEXT)
                .stripTrailingZeros();
        return root.precision() <= DIGITS / 2 && root.pow(degree).compareTo(base) == 0 ? Optional.of(root) : Optional.empty();
    }

    /** The power where it is no decimal, so that it never lies half way between two of them and some precision decides. */
    private static BigDecimal approximate(BigDecimal base, BigDecimal exponent) {
        double magnitude = log10(base) * exponent.doubleValue();
        if (Math.abs(magnitude) > FAR) {
            return BigDecimal.ONE.scaleByPowerOfTen((int) magnitude);
        }
        for (int precision = DIGITS + 2 * DOUBTFUL_DIGITS; ; precision *= 2) {
            var context = new MathContext(precision, RoundingMode.HALF_EVEN);
            var approximation = BigDecimalMath.pow(base, exponent, context);
            var doubt = approximation.scaleByPowerOfTen(DOUBTFUL_DIGITS - precision);
            var low = approximation.subtract(doubt).round(Decimals.CONTEXT);
            var high = approximation.add(doubt).round(Decimals.CONTEXT);
            if (low.compareTo(high) == 0) {
                return low;
            }
        }
    }

    private static double log10(BigDecimal positive) {
        int exponent = positive.precision() - positive.scale() - 1;
        return exponent + Math.log10(positive.scaleByPowerOfTen(-exponent).doubleValue());
    }
}
