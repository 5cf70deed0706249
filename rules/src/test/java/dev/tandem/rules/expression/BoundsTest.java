package dev.tandem.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundsTest {

    private static final ExpressionParser PARSER = new ExpressionParser(Workshop.names());

    private static String refusal(String text) {
        var refused = catchThrowableOfType(ExpressionException.class, () -> PARSER.parse(text));
        assertThat(refused).as("refused").isNotNull();
        return refused.getMessage();
    }

    @Test
    void refusesALongText() {
        assertThat(refusal("1 +" + " ".repeat(50_000_000) + "1"))
                .isEqualTo("The expression has 50000004 characters; at most 4000 are allowed");
    }

    @Test
    void refusesManyWords() {
        assertThat(refusal("1+".repeat(1999) + "1")).isEqualTo("The expression has more than 2000 words and symbols");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not ", "- ", "2^", "abs(", "if true then ", "rider_kg in (", "-(", "if "})
    void refusesDeepNesting(String opening) {
        assertThat(refusal(opening.repeat(2000 / opening.length())))
                .isEqualTo("The expression is nested more than 100 levels deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {" or true", " and true"})
    void refusesLongChainsOfConditions(String link) {
        assertThat(PARSER.parse("true" + link.repeat(199))).isNotNull();
        assertThat(refusal("true" + link.repeat(200))).startsWith("The expression is more than 200 levels deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1", "-1", "*1", "/1"})
    void refusesLongChainsOfNumbers(String link) {
        assertThat(PARSER.parse("1" + link.repeat(199))).isNotNull();
        assertThat(refusal("1" + link.repeat(200))).startsWith("The expression is more than 200 levels deep");
    }

    @Test
    void refusesLongLists() {
        assertThat(PARSER.parse("rider_kg in (1" + ",1".repeat(499) + ")")).isNotNull();
        assertThat(refusal("rider_kg in (1" + ",1".repeat(500) + ")"))
                .isEqualTo("The list has 501 entries; at most 500 are allowed");
    }

    @Test
    void refusesNumbersThatDecimal128CannotCarry() {
        assertThat(PARSER.parse("1234567890123456789012345678901.234")).isNotNull();
        assertThat(refusal("1234567890123456789012345678901.2345")).isEqualTo("A number has at most 34 digits");
        assertThat(refusal("0." + "0".repeat(3000) + "1")).isEqualTo("A number has at most 34 digits");
    }

    @Test
    void refusesCalculationsThatGrowBeyondMeasure() {
        var calculations = IntStream.range(0, 12).boxed().collect(Collectors.toMap(
                i -> "c" + i, i -> i == 0 ? "rider_kg" : "c" + (i - 1) + " + c" + (i - 1), (a, b) -> a, LinkedHashMap::new));
        var names = Workshop.names(calculations);

        assertThat(new ExpressionParser(names).parse("c11 > 1")).isNotNull();
        var refused = catchThrowableOfType(
                ExpressionException.class, () -> new ExpressionParser(names).parse("c11 + c11 + c11 > 1"));
        assertThat(refused).hasMessageStartingWith("With its calculations written out, the expression has");
    }

    @Test
    void refusesLongChainsOfCalculations() {
        var calculations = new LinkedHashMap<>(Map.of("c0", "rider_kg"));
        for (int i = 1; i < 400; i++) {
            calculations.put("c" + i, "c" + (i - 1) + " + 1");
        }
        var refused = catchThrowableOfType(ExpressionException.class, () -> Workshop.names(calculations));

        assertThat(refused).hasMessageContaining("levels; at most");
    }

    @Test
    void runsTheLargestExpressionsOnASmallStack() throws InterruptedException {
        var text = "(".repeat(90) + "1" + ")".repeat(90) + " + 1".repeat(198);
        var result = new StringBuilder();
        var thread = new Thread(null, () -> {
            var expression = PARSER.parse(text);
            assertThat(PARSER.parse(ExpressionPrinter.print(expression))).isEqualTo(expression);
            result.append(CompiledExpression.compile(expression, new Workshop()).number(Workshop.Chosen.standard()));
        }, "small stack", 768 * 1024);
        thread.start();
        thread.join();

        assertThat(result).hasToString("199");
    }
}
