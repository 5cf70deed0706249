package dev.tandem.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {

    @ParameterizedTest
    @CsvSource({"frame, frame, 0", "FRAME, frame, 0", "fram, frame, 1", "farme, frame, 1", "freme, frame, 1", "fork, frame, 4"})
    void countsInsertionsDeletionsReplacementsAndSwaps(String one, String other, int distance) {
        assertThat(DidYouMean.distance(one, other)).isEqualTo(distance);
        assertThat(DidYouMean.distance(other, one)).isEqualTo(distance);
    }

    @Test
    void offersTheClosestFirstAndNothingFar() {
        assertThat(DidYouMean.closest("TITANIMU", List.of("TITANUM", "ALU", "TITANIUM"))).containsExactly("TITANIUM", "TITANUM");
        assertThat(DidYouMean.closest("CARBON", List.of("STEEL", "ALU"))).isEmpty();
        assertThat(DidYouMean.closest("rack", List.of("RACK_REAR", "RACK_LOWRIDER"))).containsExactly("RACK_REAR", "RACK_LOWRIDER");
    }

    @Test
    void givesUpOnWhatNobodyTyped() {
        assertThat(DidYouMean.closest("x".repeat(100_000), List.of("x".repeat(100_001)))).isEmpty();
        assertThat(DidYouMean.closest(" ", List.of("a"))).isEmpty();
    }
}
