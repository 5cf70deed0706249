package dev.tandem.rules.policy;

import static dev.tandem.rules.policy.Workshop.atBenches;
import static dev.tandem.rules.policy.Workshop.centre;
import static dev.tandem.rules.policy.Workshop.dusty;
import static dev.tandem.rules.policy.Workshop.eligible;
import static dev.tandem.rules.policy.Workshop.lift;
import static dev.tandem.rules.policy.Workshop.noise;
import static dev.tandem.rules.policy.Workshop.refused;
import static dev.tandem.rules.policy.Workshop.rules;
import static dev.tandem.rules.policy.Workshop.vibration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tandem.rules.model.Load;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HazardRulesTest {

    private static final String NOTHING = "NOTHING";

    static Stream<Arguments> hazards() {
        return Stream.of(
                arguments("DUST_NEEDS_EXTRACTION", dusty(), "DUST_EXTRACTION", true),
                arguments("NOISE_NEEDS_HEARING_PROTECTION", noise("79.9"), "HEARING_PROTECTION", false),
                arguments("NOISE_NEEDS_HEARING_PROTECTION", noise("80"), "HEARING_PROTECTION", true),
                arguments("NOISE_NEEDS_HEARING_PROTECTION", noise("92"), "HEARING_PROTECTION", true),
                arguments("VIBRATION_NEEDS_LOW_VIBRATION_TOOLS", vibration("2.49", "480"), "ANTI_VIBRATION_TOOLS", false),
                arguments("VIBRATION_NEEDS_LOW_VIBRATION_TOOLS", vibration("2.5", "480"), "ANTI_VIBRATION_TOOLS", true),
                arguments("VIBRATION_NEEDS_LOW_VIBRATION_TOOLS", vibration("5", "119"), "ANTI_VIBRATION_TOOLS", false),
                arguments("VIBRATION_NEEDS_LOW_VIBRATION_TOOLS", vibration("5", "120"), "ANTI_VIBRATION_TOOLS", true),
                arguments("VIBRATION_NEEDS_LOW_VIBRATION_TOOLS", vibration("2.5", null), "ANTI_VIBRATION_TOOLS", true),
                arguments("LIFT_NEEDS_LIFTING_AID", lift("25"), "LIFTING_AID", false),
                arguments("LIFT_NEEDS_LIFTING_AID", lift("25.1"), "LIFTING_AID", true));
    }

    @ParameterizedTest
    @MethodSource("hazards")
    void refusesACentreThatLacksTheProtection(String rule, Load load, String protection, boolean refuses) {
        Routing routing = atBenches(load, centre("BENCH", "BENCH"), centre("BENCH-2", "BENCH", protection));
        assertThat(eligible(routing)).contains("BENCH-2");
        assertThat(refused(routing).contains("BENCH")).isEqualTo(refuses);
        assertThat(rules(routing).contains(rule)).isEqualTo(refuses);
    }

    static Stream<Arguments> protections() {
        return Stream.of(
                arguments(dusty(), "DUST_EXTRACTION", "DUST_EXTRACTION", "DUST_EXTRACTION_RUNS"),
                arguments(noise("79"), "HEARING_PROTECTION", null, null),
                arguments(noise("84.9"), "HEARING_PROTECTION", "HEARING_PROTECTION", "HEARING_PROTECTION_OFFERED"),
                arguments(noise("85"), "HEARING_PROTECTION", "HEARING_PROTECTION", "HEARING_PROTECTION_WORN"),
                arguments(vibration("3.5", "35"), "ANTI_VIBRATION_TOOLS", "ANTI_VIBRATION_TOOLS", "LOW_VIBRATION_TOOLS_USED"),
                arguments(vibration("3.5", "35"), NOTHING, "ANTI_VIBRATION_GLOVES", "ANTI_VIBRATION_GLOVES_WORN"),
                arguments(vibration("3.5", "0"), NOTHING, null, null),
                arguments(lift("9.9"), "LIFTING_AID", null, null),
                arguments(lift("12"), "LIFTING_AID", "LIFTING_AID", "LIFTING_AID_USED"),
                arguments(lift("12"), NOTHING, null, null),
                arguments(null, NOTHING, null, null));
    }

    @ParameterizedTest
    @MethodSource("protections")
    void saysWhatAPersonWearsOrUses(@Nullable Load load, String centreHas, @Nullable String protection, @Nullable String rule) {
        Routing routing = atBenches(load, centre("BENCH", "BENCH", centreHas));
        if (protection == null) {
            assertThat(routing.protections()).isEmpty();
        } else {
            assertThat(routing.protections()).singleElement().satisfies(use -> {
                assertThat(use.code()).isEqualTo(protection);
                assertThat(use.reason().rule()).isEqualTo(rule);
            });
        }
    }

    /** 480 minutes × (2.5 / magnitude)² last a day; divided by the minutes of one piece. */
    @ParameterizedTest
    @CsvSource({"3.5, 35, 6", "4.5, 20, 7", "2.8, 10, 38", "5, 120, 1", "5, 121, 0"})
    void saysHowManyPiecesOnePersonCanMake(String magnitude, String minutes, String pieces) {
        Routing routing = atBenches(vibration(magnitude, minutes), centre("BENCH", "BENCH", "ANTI_VIBRATION_TOOLS"));
        assertThat(routing.protections().getFirst().reason().text().en()).endsWith("after " + pieces + " pieces.");
    }

    @ParameterizedTest
    @CsvSource({"5, 480, true", "5.1, 480, false", "10, 120, true", "10, 121, false"})
    void allowsNobodyMoreThanTheDailyLimitOfVibration(String magnitude, String minutes, boolean allowed) {
        Routing routing = atBenches(vibration(magnitude, minutes), centre("BENCH", "BENCH", "ANTI_VIBRATION_TOOLS"));
        assertThat(routing.eligible().isEmpty()).isNotEqualTo(allowed);
        assertThat(rules(routing).contains("VIBRATION_OVER_LIMIT")).isNotEqualTo(allowed);
    }

    @Test
    void namesEveryReasonAgainstACentreAndWritesNumbersAsTheLanguageDoes() {
        Load load = new Load(2, null, null, new BigDecimal("84.50"), true, null);
        Routing routing = atBenches(load, centre("BENCH", "BENCH"));
        assertThat(routing.eligible()).isEmpty();
        assertThat(routing.refused().getFirst().reasons())
                .extracting(Routing.Conclusion::rule)
                .containsExactly("DUST_NEEDS_EXTRACTION", "NOISE_NEEDS_HEARING_PROTECTION");
        assertThat(routing.refused().getFirst().reasons().getLast().text()).satisfies(text -> {
            assertThat(text.en()).contains("84.5 dB(A)").contains("BENCH has none");
            assertThat(text.de()).contains("84,5 dB(A)").contains("BENCH hat keinen");
        });
        assertThat(routing.stranded()).extracting(Routing.Conclusion::rule).containsExactly("ALL_REFUSED");
    }
}
