package dev.tandem.rules.policy;

import static dev.tandem.rules.policy.Workshop.centre;
import static dev.tandem.rules.policy.Workshop.consultation;
import static dev.tandem.rules.policy.Workshop.milled;
import static dev.tandem.rules.policy.Workshop.route;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.model.StepKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GateRulesTest {

    private static final CentreFact[] CENTRES = {centre("STUDIO", "STUDIO"), centre("CNC-5AX", "CNC-5AX")};

    @Test
    void aConsultationAtTheStartBlocksEveryFirstStepAndAllThatFollows() {
        assertThat(gates(consultation("talk"), milled("a", "talk"), milled("b"), milled("c", "b"), milled("d", "a", "c")))
                .isEqualTo(Map.of(
                        "talk", List.of(),
                        "a", List.of("talk CONSULTATION_BEFORE_ITS_SUCCESSORS"),
                        "b", List.of("talk CONSULTATION_BEFORE_FIRST_STEPS"),
                        "c", List.of("talk CONSULTATION_BEFORE_ALL_THAT_FOLLOWS"),
                        "d", List.of("talk CONSULTATION_BEFORE_ALL_THAT_FOLLOWS")));
    }

    @Test
    void aConsultationInTheMiddleBlocksOnlyWhatFollowsIt() {
        assertThat(gates(milled("a"), consultation("fitting", "a"), milled("b", "fitting"), milled("c", "a"), milled("d", "b", "c")))
                .isEqualTo(Map.of(
                        "a", List.of(),
                        "fitting", List.of(),
                        "b", List.of("fitting CONSULTATION_BEFORE_ITS_SUCCESSORS"),
                        "c", List.of(),
                        "d", List.of("fitting CONSULTATION_BEFORE_ALL_THAT_FOLLOWS")));
    }

    @Test
    void twoConsultationsDoNotBlockEachOther() {
        assertThat(gates(consultation("fit"), consultation("sketch"), milled("a")))
                .isEqualTo(Map.of(
                        "fit", List.of(),
                        "sketch", List.of(),
                        "a", List.of("fit CONSULTATION_BEFORE_FIRST_STEPS", "sketch CONSULTATION_BEFORE_FIRST_STEPS")));
    }

    @Test
    void withoutAConsultationNothingIsBlocked() {
        StepNeed photograph = new StepNeed("photo", StepKind.INSPECTION, "STUDIO", "QC_INSPECT", 1, null, List.of());
        assertThat(gates(photograph, milled("a", "photo")).values()).allSatisfy(gates -> assertThat(gates).isEmpty());
    }

    @Test
    void aPredecessorThatIsNotNeededDoesNotHideAFirstStep() {
        assertThat(gates(consultation("talk", "left-out"), milled("a", "left-out")).get("a"))
                .containsExactly("talk CONSULTATION_BEFORE_FIRST_STEPS");
    }

    private static Map<String, List<String>> gates(StepNeed... steps) {
        return route(List.of(steps), CENTRES).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, routing -> routing.getValue().gates().stream()
                        .map(gate -> gate.consultation() + " " + gate.reason().rule())
                        .toList()));
    }
}
