package dev.tandem.rules.model;

import static dev.tandem.rules.model.Candle.aCandle;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentHashTest {

    @Test
    void isSixtyFourHexadecimalDigits() {
        assertThat(aCandle().contentHash()).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            currency: EUR                    | 'currency: "EUR"   # euro'
            code: CANDLE                     | '"code": CANDLE'
            multiple: true                   | 'multiple: true, personal: false'
            multiple: true                   | 'multiple: true, weight: 1'
            price: 24.4                      | price: 24.40
            is: height / 60                  | is: (height)/60
            height: 200, engraving: Ada      | engraving: Ada, height: 200
            '{wax: BEESWAX, height: [50, 60, 80..250]}' | '{height: [50, 60, 80..250], wax: [BEESWAX]}'
            {wax: BEESWAX, height: 120..250, then: 1.5} | '{then: 1.50, wax: [BEESWAX], height: 120.0..250}'
            """)
    void doesNotSeeLayout(String written, String otherwise) {
        String changed = Candle.file().replace(written, otherwise.replace(", personal", "\n      personal").replace(", weight", "\n      weight"));

        assertThat(changed).isNotEqualTo(Candle.file());
        assertThat(ProductLineFile.read("candle.yaml", changed).contentHash()).isEqualTo(aCandle().contentHash());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            version: 3                       | version: 4
            Poured by a machine,             | Poured by hand,
            [SLOW, FAST, ANY]                | [FAST, SLOW, ANY]
            melts_at: 52                     | melts_at: 53
            default: SOY                     | default: BEESWAX
            appliesWhen: wax != BEESWAX      | appliesWhen: wax != SOY
            default: 120                     | default: 122.5
            maxLength: 12                    | maxLength: 13
            severity: NOTICE                 | severity: WARNING
            bends over smoke                 | bends over fire
            is: height / 60                  | is: height / 61
            amount: 12.9                     | amount: 13
            batch: 24                        | batch: 25
            after: [k50]                     | after: [k40]
            creative: true                   | creative: false
            yield: 0.97                      | yield: 0.96
            highlights: [engraving, wax]     | highlights: [wax, engraving]
            lacks: [k40]                     | lacks: []
            violates: [K01]                  | violates: [K01, K02]
            dueDays: wanted_days             | dueDays: height
            multiple: true                   | 'multiple: true, weight: 7'
            [SOY, NO, E5], height: 50..200   | 'SOY, height: 50..200'
            height: 50..200                  | height: 50..201
            [50, 60, 80..250]                | '[60, 50, 80..250]'
            then: 1.5                        | then: 1.6
            """)
    void seesWhatMeansSomething(String written, String otherwise) {
        String changed = Candle.file().replace(written, otherwise.replace(", weight", "\n      weight"));

        assertThat(changed).isNotEqualTo(Candle.file());
        assertThat(ProductLineFile.read("candle.yaml", changed).contentHash()).isNotEqualTo(aCandle().contentHash());
    }

    @Test
    void seesTheOrderOfValues() {
        String ivory = "        IVORY: {label: {en: Ivory, de: Elfenbein}}\n";
        String oxblood = "        OXBLOOD: {label: {en: Oxblood, de: Ochsenblut}}\n";
        String changed = Candle.file().replace(ivory + oxblood, oxblood + ivory);

        assertThat(changed).isNotEqualTo(Candle.file());
        assertThat(ProductLineFile.read("candle.yaml", changed).contentHash()).isNotEqualTo(aCandle().contentHash());
    }
}
