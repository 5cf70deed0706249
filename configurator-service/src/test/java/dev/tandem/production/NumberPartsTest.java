package dev.tandem.production;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberPartsTest {

    @Test
    void beginsAtEachPartWithZerosAndWithout() {
        assertThat(NumberParts.of("T-2026-000123-1"))
                .containsExactlyInAnyOrder("t-2026-000123-1", "2026-000123-1", "000123-1", "123-1", "1");
        assertThat(NumberParts.of("T-0")).containsExactlyInAnyOrder("t-0", "0");
    }

    @ParameterizedTest
    @CsvSource({"T-2026-000123-1, true", "t-2026, true", "' 000123 ', true", "123, true", "123-1, true", "2026-000123-1, true", "23-1, false",
        "T-2026-000123-12, false", "-1, false"})
    void isFoundByHowAPartBegins(String text, boolean found) {
        var range = NumberParts.beginningWith(text);
        assertThat(NumberParts.of("T-2026-000123-1").stream()
                        .anyMatch(part -> part.compareTo((String) range.from()) >= 0 && part.compareTo((String) range.to()) < 0))
                .isEqualTo(found);
    }
}
