package dev.tandem.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.rules.expression.EvaluationException;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.LocalizedText;
import dev.tandem.rules.model.ProductLineFile;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a violated table says, and what a table of numbers adds. */
class NearestRowTest {

    /** Rows that are general and rows that are narrow, with ranges of a fact about the customer. */
    private static final ProductLineVersion FRAMES = ProductLineFile.read("frames.yaml", """
            format: 1
            code: FRAMES
            version: 1
            effectiveFrom: 2026-01-01T00:00:00Z
            name: {en: Frames, de: Rahmen}
            description: {en: Frames by size, de: Rahmen nach Größe}
            currency: EUR
            characteristics:
              frame:
                choice:
                  label: {en: Frame, de: Rahmen}
                  default: STEEL
                  values:
                    STEEL: {label: {en: Steel, de: Stahl}}
                    TITANIUM: {label: {en: Titanium, de: Titan}}
                    CARBON: {label: {en: Carbon, de: Karbon}}
              size:
                choice:
                  label: {en: Size, de: Größe}
                  weight: 5
                  default: M
                  values: {S: {label: {en: S, de: S}}, M: {label: {en: M, de: M}}, L: {label: {en: L, de: L}}, XL: {label: {en: XL, de: XL}}}
              rider_kg: {number: {label: {en: "Rider's weight", de: Gewicht}, personal: true, min: 40, max: 150, step: 0.5, default: 80}}
            calculations:
              stock: {label: {en: In stock, de: Vorrätig}, is: [{frame: CARBON, size: XL, then: 0}, {frame: TITANIUM, rider_kg: [40..50.5, 60], then: 7.25}, {then: 5}]}
            constraints:
              F02: {severity: NOTICE, forbid: stock = 0 or stock > 7, because: {en: None, de: Keiner}}
              F01:
                severity: ERROR
                require:
                  - {frame: STEEL}
                  - {frame: TITANIUM, size: [S, M, L], rider_kg: 40..110.5}
                  - {frame: CARBON, size: [M, L], rider_kg: [40..90, 95]}
                because: {en: 'No {frame} in {size}.', de: 'Kein {frame} in {size}.'}
            prices:
              BY_SIZE:
                label: {en: Frame, de: Rahmen}
                amount:
                  - {frame: STEEL, size: [S, M], then: 300}
                  - {frame: STEEL, then: 320.5}
                  - {frame: TITANIUM, rider_kg: 40..80, then: 900}
                  - {frame: TITANIUM, size: L, then: 980}
            """);
    static final CompiledVersion COMPILED = CompiledVersion.of(FRAMES);

    private static Selections chosen(String frame, String size, String riderKg) {
        return Selections.NONE.with("frame", new Value.Code(frame)).with("size", new Value.Code(size))
                .with("rider_kg", new Value.Number(new BigDecimal(riderKg)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CARBON   | S  | 80    | No Carbon in S. Nearest that fits: Frame Steel.           | Kein Karbon in S. Am nächsten läge: Rahmen Stahl.
            TITANIUM | XL | 120.5 | No Titanium in XL. Nearest that fits: Frame Steel.        | Kein Titan in XL. Am nächsten läge: Rahmen Stahl.
            """)
    void tellsTheNearestRowInTheWordsOfTheLine(String frame, String size, String riderKg, String en, String de) {
        assertThat(COMPILED.verdict(chosen(frame, size, riderKg)).violations()).singleElement()
                .satisfies(violation -> assertThat(violation.message()).isEqualTo(new LocalizedText(en, de)));
    }

    @Test
    void tellsWhatOfARowDoesNotFit() {
        CompiledVersion dear = CompiledVersion.of(ProductLineFile.read("frames.yaml", ProductLineFile.write(FRAMES)
                .replace("- {frame: STEEL}", "- {frame: STEEL, size: S, rider_kg: 40}")));

        assertThat(dear.because("F01", chosen("CARBON", "XL", "80")))
                .isEqualTo(new LocalizedText("No Carbon in XL. Nearest that fits: Size M or L.", "Kein Karbon in XL. Am nächsten läge: Größe M oder L."));
        assertThat(dear.because("F01", chosen("CARBON", "M", "93.5")).en()).as("a fact about a person is not what should change")
                .isEqualTo("No Carbon in M. Nearest that fits: Frame Titanium.");
        assertThat(dear.because("F01", chosen("CARBON", "M", "140")).de())
                .isEqualTo("Kein Karbon in M. Am nächsten läge: Gewicht 40 bis 90 oder 95.");
        assertThat(dear.because("F01", chosen("CARBON", "M", "80")).en()).as("a row fits").isEqualTo("No Carbon in M.");
    }

    @ParameterizedTest
    @CsvSource({"STEEL, S, 80, 300.00", "STEEL, XL, 80, 320.50", "TITANIUM, L, 80, 900.00", "TITANIUM, L, 80.5, 980.00"})
    void addsTheNumberOfTheFirstRowThatFits(String frame, String size, String riderKg, String price) {
        assertThat(COMPILED.price(chosen(frame, size, riderKg)).total().amount()).isEqualTo(price);
    }

    @Test
    void hasNoNumberWhereNoRowFits() {
        assertThatThrownBy(() -> COMPILED.price(chosen("CARBON", "M", "80"))).isInstanceOf(EvaluationException.class)
                .hasMessageContaining("No row of the table fits: it has none for what is chosen of frame, size, rider_kg");
    }
}
