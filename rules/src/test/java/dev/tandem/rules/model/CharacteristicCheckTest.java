package dev.tandem.rules.model;

import static dev.tandem.rules.model.Candle.aCandle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.expression.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharacteristicCheckTest {

    private final ProductLineVersion candle = aCandle();

    @ParameterizedTest
    @CsvSource({"50", "250", "52.5", "52.50", "5.25E+1"})
    void acceptsNumbersOnTheSteps(BigDecimal number) {
        assertThat(check("height", new Value.Number(number))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            49.9           | 49.9 is too small; allowed: a number from 50 to 250 in steps of 2.5.           | 50
            -1             | -1 is too small; allowed: a number from 50 to 250 in steps of 2.5.             | 50
            2147483648     | 2147483648 is too large; allowed: a number from 50 to 250 in steps of 2.5.     | 250
            51             | 51 lies between two steps; allowed: a number from 50 to 250 in steps of 2.5.   | 50, 52.5
            1E+1000000000  | '1E+1000000000' has too many digits; allowed: a number from 50 to 250 in steps of 2.5. | ""
            1E-1000000000  | '1E-1000000000' has too many digits; allowed: a number from 50 to 250 in steps of 2.5. | ""
            """)
    void refusesOtherNumbersAndOffersTheNearest(BigDecimal number, String message, String nearest) {
        assertThat(check("height", new Value.Number(number))).singleElement().satisfies(mistake -> {
            assertThat(mistake.message()).isEqualTo(message);
            assertThat(String.join(", ", mistake.didYouMean())).isEqualTo(nearest);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada", "💛💛💛💛💛💛💛💛💛💛💛💛", "شمعة", "👩‍🔧", "ﷺ"})
    void acceptsAnyScriptAndEmoji(String text) {
        assertThat(check("engraving", new Value.Text(text))).isEmpty();
    }

    @Test
    void countsCodePoints() {
        assertThat(check("engraving", new Value.Text("💛".repeat(13)))).singleElement().extracting(ValueMistake::message).asString()
                .contains("has 13 characters; allowed: a text of at most 12 characters on one line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "a\tb", "a\nb", "a\u0085", "\ud83d", "a\u2028b", "\u007f"})
    void refusesControlCharactersAndBrokenPairs(String text) {
        assertThat(check("engraving", new Value.Text(text))).singleElement().extracting(ValueMistake::message).asString()
                .contains("contains the control character U+");
    }

    @Test
    void allowsLinesInALongTextOnly() {
        assertThat(check("dedication", new Value.Text("two\nlines"))).isEmpty();
        assertThat(check("dedication", new Value.Text("two\r\nlines"))).hasSize(1);
    }

    @Test
    void offersTheCodeThatWasMeant() {
        assertThat(check("wax", new Value.Code("BEESWAXX"))).singleElement().satisfies(mistake -> {
            assertThat(mistake.given()).isEqualTo("'BEESWAXX'");
            assertThat(mistake.allowed()).isEqualTo("one of SOY, BEESWAX, NO, E5");
            assertThat(mistake.didYouMean()).containsExactly("BEESWAX");
            assertThat(mistake.message()).isEqualTo("'BEESWAXX' is not a value of 'wax'; allowed: one of SOY, BEESWAX, NO, E5.");
        });
    }

    @Test
    void acceptsNoneAndAnyMembersOfAMultipleChoice() {
        assertThat(check("scents", new Value.Codes(Set.of()))).isEmpty();
        assertThat(check("scents", new Value.Codes(Set.of("CEDAR", "SMOKE")))).isEmpty();
        assertThat(check("scents", new Value.Codes(Set.of("CEDAR", "ROSE", "LILY")))).hasSize(2);
    }

    @Test
    void refusesCodesThatAreGivenTwice() {
        ChoiceCharacteristic scents = (ChoiceCharacteristic) candle.characteristic("scents").orElseThrow();

        assertThat(scents.check(List.of("CEDAR", "CEDAR"))).singleElement().extracting(ValueMistake::message).asString()
                .startsWith("'CEDAR' is given twice");
    }

    @Test
    void refusesTwoCodesAndNoneForASingleChoice() {
        ChoiceCharacteristic wax = (ChoiceCharacteristic) candle.characteristic("wax").orElseThrow();

        assertThat(wax.check(List.of("SOY", "BEESWAX"))).hasSize(1);
        assertThat(wax.check(List.of())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"wax", "scents", "height", "engraving"})
    void refusesAnotherKindOfValue(String characteristic) {
        List<Value> values = List.of(new Value.Flag(true), new Value.Code("SOY"), new Value.Codes(Set.of("CEDAR")),
                new Value.Number(BigDecimal.valueOf(120)), new Value.Text("Ada"));

        assertThat(values).filteredOn(value -> check(characteristic, value).isEmpty()).hasSize(1);
    }

    private List<ValueMistake> check(String characteristic, Value value) {
        return candle.characteristic(characteristic).orElseThrow().check(value);
    }
}
