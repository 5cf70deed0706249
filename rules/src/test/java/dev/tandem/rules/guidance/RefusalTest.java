package dev.tandem.rules.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.tandem.rules.model.ProductLineFile;
import dev.tandem.rules.model.ProductLineVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be made exact is refused when a line is compiled, in words for its designer; what only looks large is not. */
class RefusalTest {

    private static ProductLineVersion line(String condition, String number) {
        return ProductLineFile.read("large.yaml", """
                format: 1
                code: LARGE
                version: 1
                effectiveFrom: 2026-01-01T00:00:00Z
                name: {en: Large, de: Groß}
                description: {en: Large numbers, de: Große Zahlen}
                currency: EUR
                characteristics:
                  a_um: {number: {label: {en: A, de: A}, min: 0, max: 60000, default: 10}}
                  b_um: {number: {label: {en: B, de: B}, min: 0, max: 60000, default: 20}}
                  c_um: {number: {label: {en: C, de: C}, min: 0, max: 200000, default: 20}}
                  d_mm: {number: {label: {en: D, de: D}, min: 0, max: 900, default: 20}}
                  e_mm: {number: {label: {en: E, de: E}, min: 0, max: 900, step: 0.3, default: 20.1}}
                  rider_kg: {number: {label: {en: R, de: R}, personal: true, min: 40, max: 150, default: 80}}
                  long_um: {number: {label: {en: L, de: L}, min: 0, max: %s, default: 20}}
                constraints:
                  V30: {severity: ERROR, forbid: '%s', because: {en: No, de: Nein}}
                """.formatted(number, condition));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a_um * d_mm > 9                   | constraints.V30: 'a_um * d_mm' depends on more than 200000 combinations of values. Use larger
            a_um / (d_mm + 1) > 9             | constraints.V30: 'a_um / (d_mm + 1)' depends on more than 200000 combinations of values. Use larger
            a_um + b_um > 9                   | constraints.V30: 'a_um + b_um' adds numbers that have too many digits or values to be added exactly. Round
            abs(d_mm * 0.37 - e_mm * 0.91) > 9 | constraints.V30: 'd_mm * 0.37 - e_mm * 0.91' can have more than 20000 values. Compare the sum
            a_um < b_um                       | constraints.V30: 'a_um < b_um' compares two numbers of more than 20000 values each. Use larger
            max(a_um, c_um) > d_mm            | constraints.V30: 'max(a_um, c_um)' has more than 100000 possible values. Use larger
            rider_kg > 70                     | No valid configuration exists with the defaults of rider_kg: together, V30 allow none. Loosen
            1 < 2                             | No valid configuration exists: together, V30 allow none. Loosen
            """)
    void refusesWithPlacePartAndAdvice(String condition, String message) {
        assertThatThrownBy(() -> GuidedVersion.of(line(condition, "100")))
                .isInstanceOf(NotGuidableException.class)
                .asInstanceOf(type(NotGuidableException.class))
                .satisfies(refused -> assertThat(refused.mistakes()).singleElement().asString().startsWith(message));
    }

    @Test
    void refusesANumberOfABillionSteps() {
        assertThatThrownBy(() -> GuidedVersion.of(line("a_um > 9000", "1000000000")))
                .isInstanceOf(NotGuidableException.class)
                .hasMessage("characteristics.long_um: 'long_um' has more than 1000000000 values. Use larger steps or a smaller range");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            long_um > 5000000
            c_um > 100
            c_um > d_mm * 2 + 5
            a_um between d_mm and d_mm + 100
            a_um < d_mm * 7
            d_mm + e_mm + rider_kg > 1000
            (a_um > 50000) != (b_um > 50000)
            """)
    void acceptsWhatOnlyLooksLarge(String condition) {
        assertThatCode(() -> GuidedVersion.of(line(condition, "900000000")).guide(Duration.ofMinutes(1)).guidance(Decisions.NONE))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesATableOfNumbersWhoseRowsOverlapInTooManyWays() {
        List<String> rows = new ArrayList<>();
        Random random = new Random(1);
        for (int row = 0; row < 600; row++) {
            List<String> cells = new ArrayList<>();
            for (String column : List.of("a_um", "b_um", "c_um", "d_mm", "e_mm", "rider_kg")) {
                int low = random.nextInt(100);
                cells.add(column + ": " + low + ".." + (low + 100));
            }
            rows.add("{" + String.join(", ", cells) + ", then: " + row + "}");
        }
        String file = ProductLineFile.write(line("a_um > 9000", "100")).replaceFirst("'?a_um > 9000'?", "worth > 9")
                .replace("constraints:\n", "calculations:\n  worth: {label: {en: W, de: W}, is: " + rows + "}\n\nconstraints:\n");

        assertThatThrownBy(() -> GuidedVersion.of(ProductLineFile.read("large.yaml", file)))
                .isInstanceOf(NotGuidableException.class)
                .hasMessageStartingWith("constraints.V30: '")
                .hasMessageEndingWith("…' has rows that overlap in too many ways. Leave fewer cells out, or split it into tables of fewer columns");
    }

    @Test
    void theDocsListTheMessages() throws Exception {
        String docs = Files.readString(Path.of("../docs/adr/0018-how-a-product-line-becomes-a-finite-problem.md"));
        assertThat(docs).contains(
                "depends on more than 200000 combinations of values",
                "adds numbers that have too many digits or values to be added exactly",
                "can have more than 20000 values",
                "has rows that overlap in too many ways",
                "compares two numbers of more than 20000 values each",
                "has more than 100000 possible values",
                "has more than 1000000000 values",
                "No valid configuration exists");
    }
}
