package dev.tandem.production.domain;

import static dev.tandem.production.domain.Portion.State.ENDED;
import static dev.tandem.production.domain.Portion.State.INTERRUPTED;
import static dev.tandem.production.domain.Portion.State.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.production.domain.WorkOrder.Cancellation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkOrderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    /** Cut, then glue, then cure for an hour, then trim; of three pieces. */
    private static WorkOrder cutGlueCureTrim() {
        List<Step> steps = new ArrayList<>();
        String before = null;
        for (String code : List.of("CUT", "GLUE", "CURE", "TRIM")) {
            Duration waits = code.equals("CURE") ? Duration.ofHours(1) : null;
            steps.add(Step.planned("st_" + code, code, "CENTRE", 3, before == null ? List.of() : List.of(before), false, waits, NOW,
                    NOW.plusSeconds(60)));
            before = code;
        }
        return WorkOrder.released("wo", "T-1-1", "WERKHOF", 3, NOW.plus(Duration.ofDays(1)), steps);
    }

    private static Step step(WorkOrder work, String code) {
        return work.step("st_" + code).orElseThrow();
    }

    private static StepState state(WorkOrder work, String code) {
        return work.stateOf(step(work, code));
    }

    private static WorkOrder heard(
            WorkOrder work, String code, String run, long version, Portion.State state, int good, int scrap, int rework, Instant at) {
        @Nullable Instant startedAt = state == Portion.State.RESERVED ? null : NOW;
        int quantity = step(work, code).portionOf(run).map(Portion::quantity).orElse(3);
        return work.hear("st_" + code, new Portion(run, version, quantity, state, null, good, scrap, rework, 0, null), startedAt, at);
    }

    private static WorkOrder done(WorkOrder work, String code, Instant at) {
        WorkOrder reserved = work.reserve("st_" + code, "run_" + code, Integer.MAX_VALUE, at.plusSeconds(600)).orElseThrow();
        return heard(reserved, code, "run_" + code, 9, ENDED, 3, 0, 0, at);
    }

    @ParameterizedTest(name = "{0}: {5} good {6} scrap {7} rework, then ready {1}, started {2}, {3}, work order {4}")
    @CsvSource({
        "RUNNING,     0, 3, RUNNING,          IN_PROGRESS, 0, 0, 0",
        "RUNNING,     0, 1, RUNNING,          IN_PROGRESS, 1, 1, 0",
        "INTERRUPTED, 0, 2, INTERRUPTED,      IN_PROGRESS, 1, 0, 0",
        "INTERRUPTED, 1, 1, INTERRUPTED,      IN_PROGRESS, 0, 1, 1",
        "ENDED,       3, 0, ALLOWED_TO_START, IN_PROGRESS, 0, 0, 0",
        "ENDED,       1, 0, ALLOWED_TO_START, IN_PROGRESS, 2, 0, 0",
        "ENDED,       1, 0, ALLOWED_TO_START, IN_PROGRESS, 1, 1, 1",
        "ENDED,       0, 0, ENDED,            IN_PROGRESS, 3, 0, 0",
        "ENDED,       0, 0, ENDED,            IN_PROGRESS, 2, 1, 0",
    })
    void aRunOfAllThreePiecesLeavesItsStep(
            Portion.State run, int ready, int started, StepState step, WorkOrderState workOrder, int good, int scrap, int rework) {
        WorkOrder reserved = cutGlueCureTrim().reserve("st_CUT", "run_1", Integer.MAX_VALUE, NOW.plusSeconds(600)).orElseThrow();
        WorkOrder heard = heard(reserved, "CUT", "run_1", 2, run, good, scrap, rework, NOW);
        assertThat(heard.ready(step(heard, "CUT"))).isEqualTo(ready);
        assertThat(step(heard, "CUT").started()).isEqualTo(started);
        assertThat(step(heard, "CUT").good()).isEqualTo(good);
        assertThat(step(heard, "CUT").scrap()).isEqualTo(scrap);
        assertThat(step(heard, "CUT").rework()).isEqualTo(rework);
        assertThat(state(heard, "CUT")).isEqualTo(step);
        assertThat(heard.state()).isEqualTo(workOrder);
    }

    @Test
    void aReservationTakesAllThatIsReadyAndMayBeTheOnlyOne() {
        WorkOrder reserved = cutGlueCureTrim().reserve("st_CUT", "run_1", Integer.MAX_VALUE, NOW.plusSeconds(600)).orElseThrow();
        assertThat(state(reserved, "CUT")).isEqualTo(StepState.ALLOWED_TO_START);
        assertThat(reserved.state()).isEqualTo(WorkOrderState.RELEASED);
        assertThat(reserved.wakeAt()).contains(NOW.plusSeconds(600));
        assertThat(reserved.reserve("st_CUT", "run_2", Integer.MAX_VALUE, NOW.plusSeconds(600))).isEmpty();
        assertThat(reserved.reserve("st_GLUE", "run_2", Integer.MAX_VALUE, NOW.plusSeconds(600))).as("waits for CUT").isEmpty();
        assertThat(reserved.waitingFor(step(reserved, "GLUE"))).extracting(Step::code).containsExactly("CUT");
    }

    @Test
    void whatNeverStartedLeavesNothingBehind() {
        WorkOrder reserved = cutGlueCureTrim().reserve("st_CUT", "run_1", Integer.MAX_VALUE, NOW.plusSeconds(600)).orElseThrow();
        WorkOrder given = reserved.hear("st_CUT", new Portion("run_1", 2, 3, ENDED, null, 0, 0, 0, 0, null), null, NOW);
        assertThat(given).isEqualTo(cutGlueCureTrim());
    }

    @Test
    void olderNewsChangesNothing() {
        WorkOrder reserved = cutGlueCureTrim().reserve("st_CUT", "run_1", Integer.MAX_VALUE, NOW.plusSeconds(600)).orElseThrow();
        WorkOrder interrupted = heard(reserved, "CUT", "run_1", 3, INTERRUPTED, 1, 0, 0, NOW);
        assertThat(heard(interrupted, "CUT", "run_1", 2, RUNNING, 0, 0, 0, NOW)).isEqualTo(interrupted);
        assertThat(heard(interrupted, "CUT", "run_1", 3, ENDED, 3, 0, 0, NOW)).isEqualTo(interrupted);
        assertThat(heard(interrupted, "CUT", "run_other", 9, RUNNING, 0, 0, 0, NOW)).isEqualTo(interrupted);
    }

    @Test
    void waitingRunsByTheClockAlone() {
        WorkOrder glued = done(done(cutGlueCureTrim(), "CUT", NOW), "GLUE", NOW);
        assertThat(state(glued, "CURE")).isEqualTo(StepState.RUNNING);
        assertThat(glued.reserve("st_CURE", "run_x", Integer.MAX_VALUE, NOW)).as("nobody can take it").isEmpty();
        assertThat(glued.pass(NOW.plus(Duration.ofMinutes(59)))).isEqualTo(glued);
        WorkOrder cured = glued.pass(NOW.plus(Duration.ofHours(5)));
        assertThat(step(cured, "CURE").endedAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(state(cured, "TRIM")).isEqualTo(StepState.ALLOWED_TO_START);
        assertThat(done(cured, "TRIM", NOW).state()).isEqualTo(WorkOrderState.DONE);
    }

    @Test
    void aHeldWorkOrderStartsNothingNewAndEndsWhatHasStarted() {
        WorkOrder running = heard(cutGlueCureTrim().reserve("st_CUT", "run_1", Integer.MAX_VALUE, NOW).orElseThrow(), "CUT", "run_1", 2, RUNNING, 0, 0, 0, NOW);
        WorkOrder held = running.hold("no glue", NOW);
        assertThat(held.state()).isEqualTo(WorkOrderState.ON_HOLD);
        assertThat(state(held, "CUT")).isEqualTo(StepState.RUNNING);
        WorkOrder cut = heard(held, "CUT", "run_1", 3, ENDED, 3, 0, 0, NOW);
        assertThat(state(cut, "CUT")).isEqualTo(StepState.ENDED);
        assertThat(state(cut, "GLUE")).isEqualTo(StepState.NOT_ALLOWED_TO_START);
        assertThat(state(cut.resume("it came", NOW), "GLUE")).isEqualTo(StepState.ALLOWED_TO_START);
    }

    @Test
    void waitingThatBecameReadyWhileHeldBeginsWhenResumed() {
        WorkOrder glued = done(cutGlueCureTrim(), "CUT", NOW).reserve("st_GLUE", "run_GLUE", Integer.MAX_VALUE, NOW).orElseThrow().hold("look at it", NOW);
        WorkOrder held = heard(glued, "GLUE", "run_GLUE", 9, ENDED, 3, 0, 0, NOW);
        assertThat(state(held, "CURE")).isEqualTo(StepState.NOT_ALLOWED_TO_START);
        WorkOrder resumed = held.resume("fine", NOW.plusSeconds(90));
        assertThat(step(resumed, "CURE").startedAt()).isEqualTo(NOW.plusSeconds(90));
        WorkOrder ended = resumed.endWaiting(step(resumed, "CURE"), "dry", NOW.plusSeconds(100));
        assertThat(step(ended, "CURE").endedAt()).isEqualTo(NOW.plusSeconds(100));
        assertThat(ended.decisions()).extracting(Decision::kind)
                .containsExactly(Decision.Kind.HELD, Decision.Kind.RESUMED, Decision.Kind.WAITING_ENDED);
    }

    @Test
    void nothingStartsWhileAWorkOrderIsTakenBack() {
        WorkOrder asked = cutGlueCureTrim().cancel(Cancellation.ASKED);
        assertThat(asked.state()).isEqualTo(WorkOrderState.RELEASED);
        assertThat(asked.reserve("st_CUT", "run_1", Integer.MAX_VALUE, NOW)).isEmpty();
        WorkOrder cancelled = asked.cancel(Cancellation.DONE);
        assertThat(cancelled.state()).isEqualTo(WorkOrderState.CANCELLED);
        assertThat(state(cancelled, "CUT")).isEqualTo(StepState.ABORTED);
        assertThat(asked.cancel(Cancellation.NONE)).isEqualTo(cutGlueCureTrim());
    }

    @Test
    void aPortionNeverHoldsMoreThanItTook() {
        assertThatThrownBy(() -> new Portion("run", 1, 2, RUNNING, null, 2, 1, 0, 0, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Portion("run", 1, 2, RUNNING, NOW, 0, 0, 0, 0, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Portion("run", 1, 2, Portion.State.RESERVED, null, 0, 0, 0, 0, null)).isInstanceOf(IllegalArgumentException.class);
    }
}
