package dev.tandem.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowersTest {

    /** The irrational ones were worked out with another library at 80 digits. */
    @ParameterizedTest
    @CsvSource({
        "2, 0.5, 1.414213562373095048801688724209698",
        "10, 0.5, 3.162277660168379331998893544432719",
        "3, 0.25, 1.316074012952492460819218901796999",
        "2, -0.5, 0.7071067811865475244008443621048490",
        "4, 0.5, 2",
        "2.25, 0.5, 1.5",
        "8, -0.5, 0.3535533905932737622004221810524245",
        "0.0625, 0.25, 0.5",
        "0.04, -1.5, 125",
        "9, -0.5, 0.3333333333333333333333333333333333",
        "32, 0.2, 2",
        "32, 1.2, 64",
        "100, 2.5, 100000",
        "1000, 0.5, 31.62277660168379331998893544432719",
        "1E+6144, 0.0009765625, 1E+6",
        "1, 123.456, 1",
        "1.0000000000000000000000000000000000, 0.5, 1",
        "10000000000000000000000000000000000, 0.5, 100000000000000000"
    })
    void areRoundedCorrectly(BigDecimal base, BigDecimal exponent, BigDecimal power) {
        assertThat(Powers.fractional(base, exponent)).isEqualByComparingTo(power);
    }

    @ParameterizedTest
    @CsvSource({"12, 1.059463094359295264561825294946342", "7, 1.104089513673812337649505387623345"})
    void ofTwoGiveTheSemitone(int steps, BigDecimal power) {
        var exponent = BigDecimal.ONE.divide(BigDecimal.valueOf(steps), Decimals.CONTEXT);

        assertThat(Powers.fractional(BigDecimal.TWO, exponent)).isEqualByComparingTo(power);
    }

    @ParameterizedTest
    @CsvSource({
        "1.1, 3, 1.331",
        "1.000000000000000001, 2, 1.000000000000000002000000000000000",
        "3, -1, 0.3333333333333333333333333333333333",
        "-2, 3, -8",
        "-2, 4, 16",
        "0, 0, 1",
        "0, 7, 0",
        "99999999999999999, 2, 9999999999999999800000000000000001",
        "333333333333333333, 2, 111111111111111110888888888888888900"
    })
    void areExactBeforeTheyAreRounded(BigDecimal base, int exponent, BigDecimal power) {
        assertThat(Powers.whole(base, exponent)).isEqualByComparingTo(power);
    }

    @Property(tries = 300)
    void agreeWithEightyMoreDigits(
            @ForAll @BigRange(min = "0.0001", max = "100000") @Scale(6) BigDecimal base,
            @ForAll @BigRange(min = "-30", max = "30") @Scale(5) BigDecimal exponent) {
        Assume.that(exponent.stripTrailingZeros().scale() > 0);
        var precise = BigDecimalMath.pow(base, exponent, new MathContext(120)).round(new MathContext(100));

        assertThat(Powers.fractional(base, exponent)).isEqualByComparingTo(precise.round(Decimals.CONTEXT));
    }

    @Property(tries = 300)
    void undoTheSquareExactly(@ForAll @BigRange(min = "0.000001", max = "99999999999") @Scale(6) BigDecimal root) {
        assertThat(Powers.fractional(root.multiply(root), new BigDecimal("0.5"))).isEqualByComparingTo(root);
    }

    @Property(tries = 100)
    void undoTheSquareOfALongNumberAsWellAsRoundingAllows(@ForAll @IntRange(min = 1) int seed) {
        var root = BigDecimal.valueOf(seed).divide(BigDecimal.valueOf(7), Decimals.CONTEXT);
        var square = root.multiply(root, Decimals.CONTEXT);

        assertThat(Powers.fractional(square, new BigDecimal("0.5")))
                .isEqualByComparingTo(square.sqrt(new MathContext(80)).round(Decimals.CONTEXT));
    }
}
