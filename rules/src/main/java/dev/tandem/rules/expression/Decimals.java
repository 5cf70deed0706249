package dev.tandem.rules.expression;

import dev.tandem.rules.expression.Expression.Arithmetic;
import java.math.BigDecimal;
import java.math.MathContext;

/** DECIMAL128 arithmetic, half even, for one place in an expression, which its complaints name. */
final class Decimals {

    static final MathContext CONTEXT = MathContext.DECIMAL128;

    /** The exponents of DECIMAL128: a number lies between 10^-6143 and 10^6145, or is 0. */
    static final int LEAST_EXPONENT = -6143;

    static final int MOST_EXPONENT = 6144;

    /** A scale for which the exponent cannot be out of bounds, at 34 digits. */
    private static final int HARMLESS_SCALE = 6000;

    private final Arithmetic place;

    Decimals(Arithmetic place) {
        this.place = place;
    }

    BigDecimal add(BigDecimal left, BigDecimal right) {
        return inBounds(left.add(right, CONTEXT));
    }

    BigDecimal subtract(BigDecimal left, BigDecimal right) {
        return inBounds(left.subtract(right, CONTEXT));
    }

    BigDecimal multiply(BigDecimal left, BigDecimal right) {
        return inBounds(left.multiply(right, CONTEXT));
    }

    BigDecimal divide(BigDecimal left, BigDecimal right) {
        if (right.signum() == 0) {
            throw new EvaluationException("Division by zero in " + text());
        }
        return inBounds(left.divide(right, CONTEXT));
    }

    BigDecimal power(BigDecimal base, BigDecimal exponent) {
        var recent = exponent.scale() > 0 ? Powers.recent(base, exponent) : null;
        if (recent != null) {
            return inBounds(recent);
        }
        if (exponent.abs().compareTo(BigDecimal.valueOf(Bounds.EXPONENT)) > 0) {
            throw new EvaluationException("The exponent " + exponent.toEngineeringString() + " lies outside of -"
                    + Bounds.EXPONENT + " to " + Bounds.EXPONENT + " in " + text());
        }
        boolean whole = Powers.whole(exponent);
        if (whole && exponent.signum() < 0 && base.signum() == 0) {
            throw new EvaluationException("Division by zero in " + text());
        }
        if (!whole && base.signum() <= 0) {
            throw new EvaluationException(
                    "The base " + base.toEngineeringString() + " of a fractional power is not positive in " + text());
        }
        return inBounds(Powers.power(base, exponent));
    }

    private BigDecimal inBounds(BigDecimal result) {
        int scale = result.scale();
        if (scale <= HARMLESS_SCALE && scale >= -HARMLESS_SCALE) {
            return result;
        }
        if (result.signum() == 0) {
            return BigDecimal.ZERO;
        }
        long exponent = (long) result.precision() - scale - 1;
        if (exponent < LEAST_EXPONENT || exponent > MOST_EXPONENT) {
            throw new EvaluationException("The result is too " + (exponent > 0 ? "large" : "small") + " in " + text());
        }
        return result;
    }

    private String text() {
        return ExpressionPrinter.print(place);
    }
}
