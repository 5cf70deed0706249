package dev.tandem.graphql.scalars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarsTest {

    private final DateTimes dateTimes = new DateTimes();
    private final Durations durations = new Durations();
    private final Decimals decimals = new Decimals();

    @Test
    void readsMomentsWithOffsetAndGivesThemOutInUtc() {
        assertThat(in(dateTimes, "2026-11-22T10:30:00+01:00")).isEqualTo(Instant.parse("2026-11-22T09:30:00Z"));
        assertThat(out(dateTimes, OffsetDateTime.parse("2026-11-22T10:30:00+01:00"))).isEqualTo("2026-11-22T09:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-11-22", "2026-11-22T10:30:00", "tomorrow", "+999999999-12-31T23:59:59Z", "0000-01-01T00:00:00Z",
        "2026-11-22T10:30:00.0000000000000000000000000000000000000Z"})
    void refusesWhatIsNoMoment(String text) {
        assertThatThrownBy(() -> in(dateTimes, text)).isInstanceOf(CoercingParseValueException.class)
                .hasMessageContaining("2026-11-22T09:30:00Z");
    }

    @Test
    void readsAndWritesLengthsOfTime() {
        assertThat(in(durations, "PT1H30M")).isEqualTo(Duration.ofMinutes(90));
        assertThat(in(durations, "P2D")).isEqualTo(Duration.ofHours(48));
        assertThat(out(durations, Duration.ofMinutes(90))).isEqualTo("PT1H30M");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "90", "P1M", "PT9999999999H", "P99999999999999999999D", "PT1e5S"})
    void refusesWhatIsNoLengthOfTime(String text) {
        assertThatThrownBy(() -> in(durations, text)).isInstanceOf(CoercingParseValueException.class);
    }

    @Test
    void readsDecimalsFromStringsAndNumbers() {
        assertThat(in(decimals, "1299.90")).isEqualTo(new BigDecimal("1299.90"));
        assertThat(in(decimals, 0.1)).isEqualTo(new BigDecimal("0.1"));
        assertThat(in(decimals, 3)).isEqualTo(new BigDecimal("3"));
        assertThat(literal(decimals, FloatValue.of(2.5))).isEqualTo(new BigDecimal("2.5"));
        assertThat(literal(decimals, IntValue.of(4))).isEqualTo(new BigDecimal("4"));
        assertThat(out(decimals, new BigDecimal("1E+3"))).isEqualTo("1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1,5", "NaN", "Infinity", "1e999999999", "1e-999999999", "1e99999999999",
        "12345678901234567890123456789012345", "1e35"})
    void refusesWhatIsNoDecimalOrTooLong(String text) {
        assertThatThrownBy(() -> in(decimals, text)).isInstanceOf(CoercingParseValueException.class)
                .hasMessageContaining("at most 34 digits");
    }

    @Test
    void refusesOtherTypes() {
        assertThatThrownBy(() -> in(decimals, true)).isInstanceOf(CoercingParseValueException.class);
        assertThatThrownBy(() -> in(decimals, Double.POSITIVE_INFINITY)).isInstanceOf(CoercingParseValueException.class);
        assertThatThrownBy(() -> literal(durations, IntValue.of(4))).isInstanceOf(CoercingParseLiteralException.class);
        assertThatThrownBy(() -> literal(decimals, FloatValue.newFloatValue(new BigDecimal("1e999999999")).build()))
                .isInstanceOf(CoercingParseLiteralException.class);
        assertThatThrownBy(() -> literal(dateTimes, StringValue.of("now"))).isInstanceOf(CoercingParseLiteralException.class);
        assertThatThrownBy(() -> out(decimals, 0.1)).isInstanceOf(CoercingSerializeException.class);
    }

    private static Object in(Coercing<?, ?> scalar, Object value) {
        return scalar.parseValue(value, GraphQLContext.getDefault(), Locale.ROOT);
    }

    private static Object literal(Coercing<?, ?> scalar, graphql.language.Value<?> value) {
        return scalar.parseLiteral(value, CoercedVariables.emptyVariables(), GraphQLContext.getDefault(), Locale.ROOT);
    }

    private static Object out(Coercing<?, ?> scalar, Object value) {
        return scalar.serialize(value, GraphQLContext.getDefault(), Locale.ROOT);
    }
}
