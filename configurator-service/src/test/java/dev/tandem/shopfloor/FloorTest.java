package dev.tandem.shopfloor;

import static dev.tandem.production.Planned.aWorkOrder;
import static dev.tandem.rules.model.StepKind.COBOT;
import static dev.tandem.rules.model.StepKind.CRAFT;
import static dev.tandem.rules.model.StepKind.INSPECTION;
import static dev.tandem.rules.model.StepKind.TEMPLATE;
import static dev.tandem.rules.model.StepKind.WAITING;
import static dev.tandem.shopfloor.Floor.MACHINE;
import static dev.tandem.shopfloor.Floor.PERSON;
import static dev.tandem.shopfloor.Floor.PLANNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.UserError;
import dev.tandem.ordering.PlannedWorkOrder;
import dev.tandem.production.domain.StepState;
import dev.tandem.production.domain.WorkOrderState;
import dev.tandem.shopfloor.domain.RunState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloorTest {

    private static final String CUT = "st_aa_1_CUT";

    @TempDir
    Path folder;

    private Floor floor;

    @BeforeEach
    void openFloor() {
        floor = Floor.open(folder);
    }

    @AfterEach
    void closeFloor() {
        floor.close();
    }

    private void order(PlannedWorkOrder... workOrders) {
        floor.orders.accept("ord_aa", workOrders);
        floor.production.release(List.of("ord_aa"));
    }

    private static PlannedWorkOrder cutAndFit(int quantity) {
        return aWorkOrder("aa", 1).quantity(quantity).step("CUT", TEMPLATE, "LASER-1").step("FIT", CRAFT, "BENCH-METAL", "CUT").build();
    }

    private static List<Class<?>> refusal(ThrowingCallable call) {
        Refused refused = catchThrowableOfType(Refused.class, call);
        return refused.errors().stream().<Class<?>>map(UserError::getClass).toList();
    }

    @Test
    void aReportedRunLetsTheNextStepStart() {
        order(cutAndFit(2));
        assertThat(floor.list("BENCH-METAL")).isEmpty();

        RunView run = floor.lease(MACHINE, "LASER-1", 5).getFirst();
        assertThat(floor.list("LASER-1")).as("leased and not started").isEmpty();
        floor.start(MACHINE, run);
        assertThat(floor.list("LASER-1")).hasSize(1);
        assertThat(floor.step(CUT).getState()).isEqualTo(StepState.RUNNING);
        assertThat(floor.report(MACHINE, run, 2, 0, false).state()).isEqualTo(RunState.ENDED);

        assertThat(floor.step(CUT).getState()).isEqualTo(StepState.ENDED);
        assertThat(floor.list("BENCH-METAL")).singleElement().satisfies(edge -> {
            assertThat(edge.position()).isEqualTo(1);
            assertThat(edge.node().getCode()).isEqualTo("FIT");
        });
        assertThat(floor.orders.inProduction).contains("ord_aa");
        assertThat(floor.orders.done).isEmpty();
    }

    @Test
    void anOrderIsDoneWhenAllItsWorkOrdersAre() {
        order(aWorkOrder("aa", 1).step("CUT", TEMPLATE, "LASER-1").build(), aWorkOrder("aa", 2).step("CUT", TEMPLATE, "LASER-1").build());
        for (RunView run : floor.lease(MACHINE, "LASER-1", 2)) {
            assertThat(floor.orders.done).isEmpty();
            floor.start(MACHINE, run);
            floor.report(MACHINE, run, 1, 0, false);
        }
        assertThat(floor.production.find.find("wo_aa_1")).get().satisfies(done -> assertThat(done.state()).isEqualTo(WorkOrderState.DONE));
        assertThat(floor.orders.done).containsExactly("ord_aa");
    }

    @Test
    void whatIsNotAccountedForBecomesReadyAgain() {
        order(cutAndFit(5));
        RunView run = floor.lease(MACHINE, "LASER-1", 1).getFirst();
        floor.start(MACHINE, run);
        floor.report(MACHINE, run, 1, 1, false);
        assertThat(floor.step(CUT).getQuantityReady()).as("nothing is put back").isZero();
        assertThat(floor.step(CUT).getQuantityStarted()).isEqualTo(3);
        floor.report(MACHINE, run, 1, 0, true);
        assertThat(floor.step(CUT).getQuantityReady()).isEqualTo(2);
        assertThat(floor.step(CUT).getQuantityGood()).isEqualTo(2);
        assertThat(floor.step(CUT).getQuantitySetAside()).as("a machine only suspects").isEqualTo(1);
        assertThat(floor.step(CUT).getState()).isEqualTo(StepState.ALLOWED_TO_START);
        assertThat(floor.lease(MACHINE, "LASER-1", 1).getFirst().portions().getFirst().quantity()).isEqualTo(2);
    }

    @Test
    void eachRoleTakesItsKindOfSteps() {
        order(aWorkOrder("aa", 1)
                .step("CUT", TEMPLATE, "COBOT-A")
                .step("FIT", CRAFT, "COBOT-A")
                .step("WELD", COBOT, "COBOT-A")
                .step("CHECK", INSPECTION, "COBOT-A")
                .build());
        assertThat(floor.lease(MACHINE, "COBOT-A", 9)).hasSize(1);
        List<RunView> persons = floor.lease(PERSON, "COBOT-A", 9);
        assertThat(persons).hasSize(3);
        persons.forEach(run -> floor.work.release(PERSON, run.id(), floor.token(PERSON, run)));
        assertThat(floor.lease(PLANNER, "COBOT-A", 9)).hasSize(3);
    }

    @Test
    void aCobotStartsOnlyOnThePersonsWord() {
        order(aWorkOrder("aa", 1).step("WELD", COBOT, "COBOT-A").build());
        RunView run = floor.lease(PLANNER, "COBOT-A", 1).getFirst();
        String token = floor.token(PLANNER, run);
        assertThat(refusal(() -> floor.work.start(PLANNER, run.id(), token))).containsExactly(RoleNeededError.class);
        assertThat(floor.work.start(PERSON, run.id(), token).state()).isEqualTo(RunState.RUNNING);

        RunView taken = floor.takeOver.takeOver(PLANNER, run.id(), floor.find.find(run.id()).orElseThrow().version(), "went home");
        assertThat(taken.state()).as("stands still until the next word").isEqualTo(RunState.INTERRUPTED);
    }

    @Test
    void aHeldWorkOrderStartsNothingNew() {
        order(cutAndFit(1));
        RunView run = floor.lease(MACHINE, "LASER-1", 1).getFirst();
        long version = floor.production.find.find("wo_aa_1").orElseThrow().version();
        floor.production.steer.hold("wo_aa_1", version, "material is missing");

        assertThatThrownBy(() -> floor.start(MACHINE, run)).isInstanceOfSatisfying(Refused.class, refused ->
                assertThat(refused.errors().getFirst()).isInstanceOfSatisfying(NotAllowedToStartError.class, error ->
                        assertThat(error.waitingFor()).isEmpty()));
        floor.production.steer.resume("wo_aa_1", version + 1, "it came");
        assertThat(floor.start(MACHINE, run).state()).isEqualTo(RunState.RUNNING);
    }

    @Test
    void nobodyStaysOnAFinishedRun() {
        order(cutAndFit(1));
        RunView run = floor.lease(MACHINE, "LASER-1", 1).getFirst();
        floor.start(MACHINE, run);
        floor.report(MACHINE, run, 1, 0, false);
        assertThat(floor.runs.find(run.id()).orElseThrow().value()).satisfies(ended -> {
            assertThat(ended.lease()).isNull();
            assertThat(ended.toString()).doesNotContain(MACHINE.subject());
        });
    }

    @Test
    void refusesFiguresThatDoNotFit() {
        order(cutAndFit(2));
        RunView run = floor.lease(MACHINE, "LASER-1", 1).getFirst();
        assertThat(refusal(() -> floor.report(MACHINE, run, 1, 0, false))).as("not started").containsExactly(InvalidInputError.class);
        floor.start(MACHINE, run);
        assertThat(refusal(() -> floor.report(MACHINE, run, 3, 0, false))).containsExactly(InvalidInputError.class);
        assertThat(refusal(() -> floor.report(MACHINE, run, -1, 0, false))).containsExactly(InvalidInputError.class);
        assertThat(refusal(() -> floor.report(MACHINE, run, Integer.MAX_VALUE, Integer.MAX_VALUE, false)))
                .containsExactly(InvalidInputError.class);
        assertThat(refusal(() -> floor.report(MACHINE, run, 0, 0, false))).containsExactly(InvalidInputError.class);
        assertThat(floor.step(CUT).getQuantityGood()).isZero();
    }

    @Test
    void waitingStartsByItselfAndEndsWhenItsTimeHasPassedEvenAcrossARestart() {
        order(aWorkOrder("aa", 1)
                .step("GLUE", CRAFT, "BENCH-SHOE")
                .step("CURE", WAITING, "CURE-ROOM", "GLUE")
                .step("COOL", WAITING, "CURE-ROOM", "CURE")
                .step("TRIM", CRAFT, "BENCH-SHOE", "COOL")
                .build());
        RunView run = floor.lease(PERSON, "BENCH-SHOE", 1).getFirst();
        floor.start(PERSON, run);
        floor.report(PERSON, run, 1, 0, false);
        assertThat(floor.step("st_aa_1_CURE").getState()).isEqualTo(StepState.RUNNING);

        floor.clock.advance(Duration.ofMinutes(90));
        floor = floor.restart(folder);
        floor.production.letTimePass();
        assertThat(floor.step("st_aa_1_CURE").getState()).isEqualTo(StepState.ENDED);
        assertThat(floor.step("st_aa_1_COOL").getState()).isEqualTo(StepState.RUNNING);
        assertThat(floor.step("st_aa_1_COOL").getStartedAt()).isEqualTo(floor.step("st_aa_1_CURE").getEndedAt());

        floor.clock.advance(Duration.ofMinutes(31));
        assertThat(floor.list("BENCH-SHOE")).singleElement().satisfies(edge -> assertThat(edge.node().getCode()).isEqualTo("TRIM"));
    }

    @Test
    void aPlannerEndsWaitingEarlyWithAReason() {
        order(aWorkOrder("aa", 1).step("CURE", WAITING, "CURE-ROOM").step("TRIM", CRAFT, "BENCH-SHOE", "CURE").build());
        var before = floor.production.find.find("wo_aa_1").orElseThrow();
        var after = floor.production.steer.endWaiting("wo_aa_1", before.version(), "st_aa_1_CURE", "it is dry");
        assertThat(after.decisions()).singleElement().satisfies(decision -> assertThat(decision.reason()).isEqualTo("it is dry"));
        assertThat(floor.list("BENCH-SHOE")).hasSize(1);
    }

    @Test
    void withdrawsWhatHasNotStartedAndNothingElse() {
        order(cutAndFit(1), aWorkOrder("aa", 2).step("CUT", TEMPLATE, "LASER-1").build());
        List<RunView> runs = floor.lease(MACHINE, "LASER-1", 2);
        RunView started = floor.start(MACHINE, runs.getFirst());
        assertThat(floor.production.withdraw("ord_aa")).containsExactly("T-aa-1: CUT");
        assertThat(floor.report(MACHINE, started, 1, 0, false).state()).isEqualTo(RunState.ENDED);

        floor.orders.accept("ord_bb", aWorkOrder("bb", 1).step("CUT", TEMPLATE, "KNIFE-1").build());
        floor.production.release(List.of("ord_bb"));
        RunView leased = floor.lease(MACHINE, "KNIFE-1", 1).getFirst();
        String token = floor.token(MACHINE, leased);
        assertThat(floor.production.withdraw("ord_bb")).isEmpty();
        assertThat(floor.production.withdraw("ord_bb")).as("again").isEmpty();
        assertThat(floor.production.find.find("wo_bb_1").orElseThrow().state()).isEqualTo(WorkOrderState.CANCELLED);
        assertThat(floor.step("st_bb_1_CUT").getState()).isEqualTo(StepState.ABORTED);
        assertThat(refusal(() -> floor.work.start(MACHINE, leased.id(), token))).containsExactly(LeaseLostError.class);
        assertThat(floor.list("KNIFE-1")).isEmpty();
    }

    @Test
    void aWorkOrderHearsOfItsRunEvenIfTheProcessDiedInBetween() {
        order(cutAndFit(1));
        RunView leased = floor.lease(MACHINE, "LASER-1", 1).getFirst();
        var read = floor.runs.find(leased.id()).orElseThrow();
        floor.runs.replace(read, read.value().start(floor.clock.instant()));
        floor.store.settle();
        assertThat(floor.step(CUT).getState()).isEqualTo(StepState.RUNNING);
        assertThat(floor.orders.inProduction).contains("ord_aa");
    }
}
