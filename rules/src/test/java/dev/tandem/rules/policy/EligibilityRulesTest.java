package dev.tandem.rules.policy;

import static dev.tandem.rules.policy.Workshop.atBenches;
import static dev.tandem.rules.policy.Workshop.band;
import static dev.tandem.rules.policy.Workshop.centre;
import static dev.tandem.rules.policy.Workshop.dusty;
import static dev.tandem.rules.policy.Workshop.eligible;
import static dev.tandem.rules.policy.Workshop.lift;
import static dev.tandem.rules.policy.Workshop.partner;
import static dev.tandem.rules.policy.Workshop.refused;
import static dev.tandem.rules.policy.Workshop.rules;
import static dev.tandem.rules.policy.Workshop.vibration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tandem.rules.model.Load;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EligibilityRulesTest {

    @Test
    void letsOnlyCentresTakeAStepThatOfferItsCapability() {
        Routing routing = atBenches(null, centre("BENCH", "BENCH"), centre("OVEN", "CURING"));
        assertThat(eligible(routing)).containsExactly("BENCH");
        assertThat(routing.refused()).isEmpty();
        assertThat(routing.stranded()).isEmpty();
        assertThat(rules(routing)).containsExactly("OFFERS_CAPABILITY");
    }

    @Test
    void saysThatNobodyOffersAnUnknownCapability() {
        Routing routing = atBenches(null, centre("OVEN", "CURING"));
        assertThat(routing.eligible()).isEmpty();
        assertThat(routing.stranded()).singleElement().satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo("NOBODY_OFFERS_CAPABILITY");
            assertThat(reason.text().en()).isEqualTo("No work centre offers BENCH.");
        });
    }

    @Test
    void doesNotSendAwayWhatCanBeMadeAtHome() {
        Routing routing = atBenches(null, centre("BENCH", "BENCH"), partner("BENCH-P", "BENCH"));
        assertThat(eligible(routing)).containsExactly("BENCH");
        assertThat(refused(routing)).containsExactly("BENCH-P");
        assertThat(rules(routing)).contains("MADE_AT_HOME").doesNotContain("ONLY_ELSEWHERE");
    }

    @Test
    void sendsAwayWhatNobodyAtHomeMayTake() {
        Routing routing = atBenches(dusty(), centre("BENCH", "BENCH"), partner("BENCH-P", "BENCH", "DUST_EXTRACTION"));
        assertThat(eligible(routing)).containsExactly("BENCH-P");
        assertThat(refused(routing)).containsExactly("BENCH");
        assertThat(rules(routing)).contains("ONLY_ELSEWHERE").doesNotContain("MADE_AT_HOME");
    }

    static Stream<Arguments> preferences() {
        return Stream.of(
                arguments("OWN_CENTRE_FIRST", band(2), "BENCH", "LIFTING_AID"),
                arguments("LIFTING_AID_FOR_HEAVY_LIFT", lift("10"), "A-BENCH", "LIFTING_AID"),
                arguments("OWN_CENTRE_FIRST", lift("9.9"), "BENCH", "LIFTING_AID"),
                arguments("LOW_VIBRATION_TOOLS_AT_HAND", vibration("3.5", "35"), "A-BENCH", "ANTI_VIBRATION_TOOLS"),
                arguments("OWN_CENTRE_FIRST", vibration("3.5", "35"), "BENCH", "LIFTING_AID"),
                arguments("OWN_CENTRE_FIRST", band(3), "BENCH", "LIFTING_AID"));
    }

    @ParameterizedTest
    @MethodSource("preferences")
    void prefersTheOwnCentreUnlessAnotherIsKinderToTheBody(String rule, Load load, String first, String aidOfTheOther) {
        Routing routing = atBenches(load, centre("BENCH", "BENCH"), centre("A-BENCH", "BENCH", aidOfTheOther));
        assertThat(eligible(routing)).hasSize(2).first().isEqualTo(first);
        assertThat(routing.eligible().getFirst().reasons().getFirst().rule()).isEqualTo(rule);
    }

    @Test
    void prefersALiftingAidForAHighLoadAmongEquals() {
        Routing routing = atBenches(band(3), centre("BENCH-2", "BENCH"), centre("BENCH-3", "BENCH", "LIFTING_AID"));
        assertThat(eligible(routing)).containsExactly("BENCH-3", "BENCH-2");
        assertThat(rules(routing)).contains("LIFTING_AID_EASES_HIGH_LOAD");
        Routing light = atBenches(band(2), centre("BENCH-2", "BENCH"), centre("BENCH-3", "BENCH", "LIFTING_AID"));
        assertThat(eligible(light)).containsExactly("BENCH-2", "BENCH-3");
    }

    @Test
    void hasNothingToPreferWhereThereIsNoChoice() {
        assertThat(rules(atBenches(band(1), centre("BENCH", "BENCH")))).containsExactly("OFFERS_CAPABILITY");
    }
}
