package dev.tandem.rules.model;

import static dev.tandem.rules.model.Candle.aCandle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.tandem.rules.expression.ExpressionPrinter;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.ProductLineException.Mistake;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductLineFileTest {

    @Test
    void readsEverythingThatTheFormatKnows() {
        ProductLineVersion candle = aCandle();

        assertThat(candle.characteristics()).extracting(Characteristic::code)
                .containsExactly("wax", "colour", "scents", "height", "wanted_days", "engraving", "dedication");
        assertThat(candle.calculations()).extracting(Calculation::name).containsExactly("tall", "slenderness");
        assertThat(candle.dueDays()).isEqualTo("wanted_days");
        assertThat(candle.constraint("K03").orElseThrow()).satisfies(constraint -> {
            assertThat(constraint.severity()).isEqualTo(Severity.CONSULT);
            assertThat(ExpressionPrinter.print(constraint.condition())).isEqualTo("length(engraving) > 8 and wax = BEESWAX");
        });
        assertThat(candle.constraint("K01").orElseThrow().because().en()).hasSize(5);
        assertThat(ExpressionPrinter.print(candle.constraint("K05").orElseThrow().condition()))
                .isEqualTo("(wax, height) in ((SOY or NO or E5, 50..200), (BEESWAX, 50 or 60 or 80..250))");
        assertThat(candle.prices()).filteredOn(rule -> rule.id().equals("WICK")).first().isInstanceOfSatisfying(PriceRule.Amount.class,
                rule -> assertThat(ExpressionPrinter.print(rule.amount())).isEqualTo("first(wax, height)((BEESWAX, 120..250) then 1.5, (any, any) then 0)"));
        assertThat(candle.step("k20").orElseThrow().batch()).isEqualTo(24);
        assertThat(candle.examples().getLast().selections()).containsEntry("wax", new Value.Code("NO"));
        assertThat(candle.examples().get(1).selections()).containsEntry("scents", new Value.Codes(Set.of("SMOKE", "CEDAR")));
        assertThat(candle.description().en()).isEqualTo("Poured by a machine, scented and marked by hand.");
    }

    @Test
    void fillsInWhatAPropertyHasWhereAValueLeavesItOut() {
        ChoiceCharacteristic wax = (ChoiceCharacteristic) aCandle().characteristic("wax").orElseThrow();

        assertThat(wax.properties()).filteredOn(property -> property.name().equals("melts_at")).first()
                .extracting(Property::defaultValue).isEqualTo(new Value.Number(BigDecimal.valueOf(60)));
        assertThat(wax.properties()).filteredOn(property -> property.name().equals("wick")).first()
                .extracting(Property::defaultValue).isNull();
    }

    @Test
    void writesWhatItReadsBackAsTheSame() {
        assertThat(ProductLineFile.read("written", ProductLineFile.write(aCandle()))).isEqualTo(aCandle());
    }

    @Test
    void writesARowOfATableOnALine() {
        assertThat(ProductLineFile.write(aCandle())).contains("""
                    require:
                      - {wax: [SOY, 'NO', E5], height: 50..200}
                      - {wax: BEESWAX, height: [50, 60, 80..250]}
                """);
    }

    @Test
    void tellsEveryMistakeInTheOrderOfTheFile() {
        String file = Candle.file().replace("currency: EUR", "currency: EUE").replace("step: 2.5", "step: 0").replace("band: 2", "band: 7");

        assertThat(mistakes(file)).extracting(Mistake::path)
                .containsExactly("currency", "characteristics.height.number.step", "steps.k40.load.band");
    }

    @Test
    void doesNotBlameWhatOnlyMentionsAMistakenName() {
        String file = Candle.file().replace("is: height / 60", "is: heihgt / 60");

        assertThat(mistakes(file)).singleElement().extracting(Mistake::path).isEqualTo("calculations.slenderness.is");
    }

    @Test
    void refusesABombOfAliases() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c <= 'z'; c++) {
            bomb.append(c).append(": &").append(c).append(" [").append(("*" + (char) (c - 1) + ", ").repeat(8)).append("x]\n");
        }

        assertThat(mistakes(bomb.toString())).singleElement().extracting(Mistake::message).asString().startsWith("Anchors are not allowed");
    }

    @Test
    void refusesWhatIsTooLargeTooDeepOrTooMuch() {
        assertThat(mistakes("#".repeat(2_000_001))).singleElement().extracting(Mistake::message).asString().contains("at most 2000000");
        assertThat(mistakes("[".repeat(1_000_000))).singleElement().extracting(Mistake::message).asString().contains("Nested more than 16");
        assertThat(mistakes("[" + "1,".repeat(250_000) + "1]")).singleElement().extracting(Mistake::message).asString()
                .contains("more than 200000 parts");
        assertThat(mistakes("")).singleElement().extracting(Mistake::message).asString().startsWith("The file is empty");
    }

    @Test
    void countsMistakesBeyondAThousand() {
        StringBuilder file = new StringBuilder(Candle.file());
        for (int i = 0; i < 3_000; i++) {
            file.append("wrong").append(i).append(": 1\n");
        }

        assertThat(mistakes(file.toString())).hasSize(1_001).last().extracting(Mistake::message).isEqualTo("and 2000 more mistakes.");
    }

    @Test
    void refusesCalculationsThatMultiplyEachOther() {
        StringBuilder calculations = new StringBuilder("calculations:\n  c0: {label: {en: C, de: C}, is: height}\n");
        for (int i = 1; i < 60; i++) {
            calculations.append("  c%d: {label: {en: C, de: C}, is: c%d + c%d}\n".formatted(i, i - 1, i - 1));
        }
        String file = Candle.file().replace("calculations:\n", calculations);

        assertThat(catchThrowable(() -> ProductLineFile.read("candle.yaml", file)))
                .isInstanceOf(ProductLineException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "", " ", "\n", "\t", ":", "- ", "'", "\"", "{", "}", "[", "]", "&a", "*a", "!b ", "|", ">", "#", "%", "@",
        "\ud83d", "💛", "\u202e", "~", "null", "1e999999999", "- - -", "? ", "--- ", "... ", "\r", "\u2028", "x", "Z", "0", "("})
    void answersAnyDamageWithMistakesInsideTheFileOrNone(String damage) {
        String sound = Candle.file();
        Random random = new Random(damage.hashCode());
        for (int i = 0; i < 60; i++) {
            int from = random.nextInt(sound.length());
            int to = Math.min(sound.length(), from + random.nextInt(12));
            String damaged = sound.substring(0, from) + damage + sound.substring(to);
            long lines = damaged.lines().count() + 1;
            try {
                ProductLineVersion read = ProductLineFile.read("candle.yaml", damaged);
                assertThat(ProductLineFile.read("written", ProductLineFile.write(read))).isEqualTo(read);
            } catch (ProductLineException told) {
                assertThat(told.mistakes()).isNotEmpty().allSatisfy(mistake -> {
                    assertThat(mistake.line()).isBetween(1, (int) lines + 1);
                    assertThat(mistake.column()).isPositive();
                });
            }
        }
    }

    @Test
    void readsALineOfThousandsOfValues() {
        StringBuilder values = new StringBuilder("      values:\n");
        for (int i = 0; i < 4_999; i++) {
            values.append("        V%d: {label: {en: V, de: V}}\n".formatted(i));
        }
        String file = Candle.file().replace("      values:\n        IVORY: {label: {en: Ivory, de: Elfenbein}}\n", values.toString());

        assertTimeout(Duration.ofSeconds(10), () -> ProductLineFile.read("candle.yaml", file));
    }

    @Test
    void namesTheFileInItsMessage() {
        assertThatThrownBy(() -> ProductLineFile.read("lines/candle.yaml", Candle.file().replace("version: 3", "version: 0")))
                .hasMessage("lines/candle.yaml:4:10: version: 0 is outside 1 to 2147483647.");
    }

    private static List<Mistake> mistakes(String file) {
        return catchThrowableOfType(ProductLineException.class, () -> ProductLineFile.read("candle.yaml", file)).mistakes();
    }
}
