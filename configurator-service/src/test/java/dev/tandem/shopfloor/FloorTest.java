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

import dev.tandem.graphql.IdempotencyKeyReusedError;
import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.UserError;
import dev.tandem.ordering.PlannedWorkOrder;
import dev.tandem.production.domain.StepState;
import dev.tandem.production.domain.WorkOrderState;
import dev.tandem.security.Caller;
import dev.tandem.security.Role;
import dev.tandem.shopfloor.domain.RunState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    void aLeaseThatRanOutReturnsTheStepToTheList() {
        order(cutAndFit(1));
        RunView run = floor.lease(MACHINE, "LASER-1", 1).getFirst();
        String token = floor.token(MACHINE, run);
        assertThat(floor.lease(MACHINE, "LASER-1", 1)).isEmpty();

        floor.clock.advance(Duration.ofMinutes(11));

        assertThat(refusal(() -> floor.work.start(MACHINE, run.id(), token))).containsExactly(LeaseLostError.class);
        assertThat(floor.list("LASER-1")).hasSize(1);
        assertThat(floor.lease(MACHINE, "LASER-1", 1)).singleElement().isNotEqualTo(run);
        assertThat(refusal(() -> floor.work.start(MACHINE, run.id(), token))).containsExactly(LeaseLostError.class);
    }

    @Test
    void aRenewedLeaseLastsLonger() {
        order(cutAndFit(1));
        RunView run = floor.lease(MACHINE, "LASER-1", 1).getFirst();
        floor.clock.advance(Duration.ofMinutes(9));
        floor.work.renew(MACHINE, run.id(), floor.token(MACHINE, run));
        floor.clock.advance(Duration.ofMinutes(9));
        assertThat(floor.lease(MACHINE, "LASER-1", 1)).isEmpty();
        assertThat(floor.start(MACHINE, run).state()).isEqualTo(RunState.RUNNING);
    }

    @Test
    void aStartedRunNeverExpires() {
        order(cutAndFit(1));
        RunView run = floor.start(MACHINE, floor.lease(MACHINE, "LASER-1", 1).getFirst());
        assertThat(floor.find.lease(run, MACHINE)).get().satisfies(lease -> assertThat(lease.until()).isNull());
        floor.clock.advance(Duration.ofDays(30));
        assertThat(floor.lease(MACHINE, "LASER-1", 1)).isEmpty();
        assertThat(floor.report(MACHINE, run, 1, 0, false).state()).isEqualTo(RunState.ENDED);
    }

    @Test
    void aReleasedLeaseReturnsTheStepAndLeavesNoTrace() {
        order(cutAndFit(1));
        RunView run = floor.lease(MACHINE, "LASER-1", 1).getFirst();
        RunView released = floor.work.release(MACHINE, run.id(), floor.token(MACHINE, run));
        assertThat(released.state()).isEqualTo(RunState.ABORTED);
        assertThat(floor.runs.find(run.id()).orElseThrow().value().lease()).isNull();
        assertThat(floor.list("LASER-1")).hasSize(1);
        assertThat(floor.find.ofSteps(List.of(CUT)).get(CUT)).isEmpty();
    }

    @Test
    void refusesAForeignLease() {
        order(cutAndFit(1), aWorkOrder("aa", 2).step("CUT", TEMPLATE, "LASER-1").build());
        List<RunView> runs = floor.lease(MACHINE, "LASER-1", 2);
        String other = floor.token(MACHINE, runs.get(1));
        String own = floor.token(MACHINE, runs.get(0));
        String id = runs.get(0).id();
        Caller stranger = new Caller("another machine", Set.of(Role.MACHINE));

        assertThat(refusal(() -> floor.work.start(MACHINE, id, other))).containsExactly(LeaseLostError.class);
        assertThat(refusal(() -> floor.work.start(MACHINE, id, "guessed"))).containsExactly(LeaseLostError.class);
        assertThat(refusal(() -> floor.work.start(stranger, id, own))).containsExactly(LeaseLostError.class);
        assertThat(refusal(() -> floor.work.start(MACHINE, "run_unknown", own))).containsExactly(LeaseLostError.class);
        assertThat(floor.find.lease(runs.get(0), stranger)).get().satisfies(lease -> assertThat(lease.token()).isNull());
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
    void theSameKeyLeasesOnceAndReportsOnce() {
        order(cutAndFit(2), aWorkOrder("aa", 2).step("CUT", TEMPLATE, "LASER-1").build());
        LeaseRuns.Input input = new LeaseRuns.Input("key-1", "LASER-1", 1, Duration.ofMinutes(5));
        RunView first = floor.leaseRuns.lease(MACHINE, input).getFirst();
        assertThat(floor.leaseRuns.lease(MACHINE, input)).containsExactly(first);
        assertThat(refusal(() -> floor.leaseRuns.lease(MACHINE, new LeaseRuns.Input("key-1", "LASER-1", 2, Duration.ofMinutes(5)))))
                .containsExactly(IdempotencyKeyReusedError.class);
        assertThat(floor.list("LASER-1")).hasSize(1);

        String token = floor.token(MACHINE, first);
        floor.start(MACHINE, first);
        floor.report("report-1", MACHINE, first, token, 1, 0, false);
        floor.report("report-1", MACHINE, first, token, 1, 0, false);
        assertThat(floor.step(CUT).getQuantityGood()).isEqualTo(1);
        assertThat(refusal(() -> floor.report("report-1", MACHINE, first, token, 0, 1, false)))
                .containsExactly(IdempotencyKeyReusedError.class);
        floor.report("report-2", MACHINE, first, token, 1, 0, false);
        assertThat(floor.report("report-2", MACHINE, first, token, 1, 0, false).state()).as("after the end").isEqualTo(RunState.ENDED);
        assertThat(floor.step(CUT).getQuantityGood()).isEqualTo(2);
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
    void refusesAnUnknownCentreAndAnUnboundedLease() {
        assertThatThrownBy(() -> floor.lease(MACHINE, "LASER-11", 1)).isInstanceOfSatisfying(Refused.class, refused ->
                assertThat(((InvalidInputError) refused.errors().getFirst()).didYouMean()).contains("LASER-1"));
        for (Duration bad : List.of(Duration.ZERO, Duration.ofSeconds(-5), Duration.ofDays(2))) {
            LeaseRuns.Input input = new LeaseRuns.Input(UUID.randomUUID().toString(), "LASER-1", 1, bad);
            assertThat(refusal(() -> floor.leaseRuns.lease(MACHINE, input))).containsExactly(InvalidInputError.class);
        }
        assertThat(refusal(() -> floor.lease(MACHINE, "LASER-1", 0))).containsExactly(InvalidInputError.class);
        assertThat(refusal(() -> floor.lease(MACHINE, "LASER-1", 101))).containsExactly(InvalidInputError.class);
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
    void leasesSurviveARestart() {
        order(cutAndFit(1));
        RunView run = floor.lease(MACHINE, "LASER-1", 1).getFirst();
        String token = floor.token(MACHINE, run);
        floor = floor.restart(folder);
        assertThat(floor.lease(MACHINE, "LASER-1", 1)).isEmpty();
        floor.work.start(MACHINE, run.id(), token);
        floor = floor.restart(folder);
        assertThat(floor.list("LASER-1")).hasSize(1);
        assertThat(floor.report(MACHINE, run, 1, 0, false).state()).isEqualTo(RunState.ENDED);
    }

    @Test
    void anOrphanedReservationRunsOutAndItsRunCanNeverComeLater() {
        order(cutAndFit(1));
        var reserved = floor.production.portions
                .reserve(CUT, "run_slow", Integer.MAX_VALUE, floor.clock.instant().plus(Floor.TEN_MINUTES)).orElseThrow();
        assertThat(floor.list("LASER-1")).isEmpty();
        floor.clock.advance(Duration.ofMinutes(11));
        assertThat(floor.list("LASER-1")).hasSize(1);
        assertThat(floor.runs.find("run_slow").orElseThrow().value().state()).isEqualTo(RunState.ABORTED);
        assertThat(reserved.quantity()).isEqualTo(1);
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

    @Test
    void aRunThatStartedInTimeIsNotTakenForExpiredThoughItsWorkOrderHasNotHeard() {
        order(cutAndFit(1));
        RunView leased = floor.lease(MACHINE, "LASER-1", 1).getFirst();
        floor.relay.stop();
        var read = floor.runs.find(leased.id()).orElseThrow();
        floor.runs.replace(read, read.value().start(floor.clock.instant()));
        floor.clock.advance(Duration.ofHours(1));
        floor.production.letTimePass();
        assertThat(floor.step(CUT).getState()).isEqualTo(StepState.RUNNING);
        assertThat(floor.lease(MACHINE, "LASER-1", 1)).isEmpty();
    }

    @Test
    void startingAndTakingBackAtTheSameTimeEndInOneOfBoth() throws Exception {
        for (int i = 0; i < 25; i++) {
            String order = "ord_r" + i;
            floor.orders.accept(order, aWorkOrder("r" + i, 1).step("CUT", TEMPLATE, "LASER-1").build());
            floor.production.release(List.of(order));
            RunView run = floor.lease(MACHINE, "LASER-1", 1).getFirst();
            String token = floor.token(MACHINE, run);
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<List<String>> withdrawn = threads.submit(() -> floor.production.withdraw(order));
                Future<Boolean> started = threads.submit(() -> {
                    try {
                        return floor.work.start(MACHINE, run.id(), token).state() == RunState.RUNNING;
                    } catch (Refused refused) {
                        return false;
                    }
                });
                assertThat(withdrawn.get().isEmpty()).isNotEqualTo(started.get());
                assertThat(floor.production.find.find("wo_r" + i + "_1").orElseThrow().state())
                        .isEqualTo(started.get() ? WorkOrderState.IN_PROGRESS : WorkOrderState.CANCELLED);
            }
        }
    }
}
