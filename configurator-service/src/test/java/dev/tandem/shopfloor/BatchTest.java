package dev.tandem.shopfloor;

import static dev.tandem.production.Planned.aWorkOrder;
import static dev.tandem.rules.model.StepKind.CRAFT;
import static dev.tandem.rules.model.StepKind.TEMPLATE;
import static dev.tandem.shopfloor.Floor.MACHINE;
import static dev.tandem.shopfloor.Floor.PERSON;
import static dev.tandem.shopfloor.Floor.PLANNER;
import static dev.tandem.shopfloor.Floor.TEN_MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.Refused;
import dev.tandem.ordering.PlannedWorkOrder;
import dev.tandem.production.Planned;
import dev.tandem.production.domain.StepState;
import dev.tandem.production.domain.WorkOrderState;
import dev.tandem.security.Caller;
import dev.tandem.shopfloor.domain.PortionReport;
import dev.tandem.shopfloor.domain.RunState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Equal steps of several work orders in one run of an oven that takes six pieces. */
class BatchTest {

    private static final Instant EIGHT = Instant.parse("2026-11-23T08:00:00Z");

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

    private static Planned paint(String name, int quantity) {
        return aWorkOrder(name, 1).quantity(quantity).step("PAINT", TEMPLATE, "OVEN-1").sharing(6);
    }

    private static String step(String name) {
        return "st_" + name + "_1_PAINT";
    }

    private void order(Planned... workOrders) {
        for (Planned planned : workOrders) {
            PlannedWorkOrder workOrder = planned.build();
            String order = "ord_" + workOrder.id();
            floor.orders.accept(order, workOrder);
            floor.production.release(List.of(order));
        }
    }

    private RunView lease() {
        return floor.lease(MACHINE, "OVEN-1", 1).getFirst();
    }

    private static List<String> portions(RunView run) {
        return run.portions().stream().map(portion -> portion.quantity() + " " + portion.stepId()).toList();
    }

    private RunView report(RunView run, boolean finished, PortionReport... portions) {
        return report(MACHINE, run, finished, portions);
    }

    private RunView report(Caller caller, RunView run, boolean finished, PortionReport... portions) {
        return floor.reports.report(caller, new ReportRuns.Input(
                UUID.randomUUID().toString(), run.id(), floor.token(caller, run), List.of(portions), "OTHER", null, finished));
    }

    @Test
    void equalStepsOfThreeWorkOrdersShareARunAndTheRestStaysReady() {
        order(paint("aa", 2).step("FIT", CRAFT, "BENCH-METAL", "PAINT"), paint("bb", 3), paint("cc", 4));
        RunView run = lease();
        assertThat(portions(run)).containsExactly("2 " + step("aa"), "3 " + step("bb"), "1 " + step("cc"));
        assertThat(floor.step(step("cc")).getQuantityReady()).isEqualTo(3);
        assertThat(portions(lease())).containsExactly("3 " + step("cc"));

        floor.start(MACHINE, run);
        assertThat(List.of("aa", "bb", "cc")).allSatisfy(it -> assertThat(floor.step(step(it)).getState()).isEqualTo(StepState.RUNNING));
        assertThat(floor.find.ofSteps(List.of(step("bb"))).get(step("bb"))).as("found by any portion").hasSize(1);

        report(run, false, new PortionReport(step("aa"), 2, 0, 0), new PortionReport(step("bb"), 1, 0, 1));
        assertThat(floor.step(step("aa")).getState()).as("reported by itself").isEqualTo(StepState.ENDED);
        assertThat(floor.list("BENCH-METAL")).hasSize(1);
        assertThat(floor.step(step("bb")).getQuantityReady()).as("to be done again").isEqualTo(1);
        assertThat(floor.step(step("bb")).getQuantityStarted()).isEqualTo(1);

        assertThat(report(run, true, new PortionReport(step("bb"), 1, 0, 0)).state()).isEqualTo(RunState.ENDED);
        assertThat(floor.step(step("cc")).getQuantityReady()).as("not accounted for").isEqualTo(1);
        assertThat(portions(lease())).containsExactly("1 " + step("bb"), "1 " + step("cc"));
    }

    @Test
    void whatIsScrappedInOnePortionIsMadeAgainAndTheOthersGoOn() {
        order(paint("aa", 2), paint("bb", 1));
        RunView run = floor.lease(PLANNER, "OVEN-1", 1).getFirst();
        floor.start(PLANNER, run);
        report(PLANNER, run, false, new PortionReport(step("aa"), 1, 1, 0), new PortionReport(step("bb"), 1, 0, 0));
        assertThat(floor.orders.done).containsExactly("ord_wo_bb_1");
        assertThat(floor.lease(PLANNER, "OVEN-1", 9)).singleElement().satisfies(again ->
                assertThat(again.portions()).singleElement().satisfies(portion -> {
                    assertThat(portion.stepId()).startsWith(step("aa"));
                    assertThat(portion.quantity()).isEqualTo(1);
                }));
    }

    @Test
    void aRunEndsWhenAllOfItsPortionsAreAccountedFor() {
        order(paint("aa", 1), paint("bb", 1));
        RunView run = floor.start(MACHINE, lease());
        assertThat(report(run, false, new PortionReport(step("aa"), 1, 0, 0)).state()).isEqualTo(RunState.RUNNING);
        assertThat(report(run, false, new PortionReport(step("bb"), 1, 0, 0)).state()).isEqualTo(RunState.ENDED);
        assertThat(floor.orders.done).containsExactlyInAnyOrder("ord_wo_aa_1", "ord_wo_bb_1");
    }

    @Test
    void onlyEqualStepsShareARun() {
        order(paint("aa", 1), paint("bb", 1).of("BOOT"), aWorkOrder("cc", 1).step("HARDEN", TEMPLATE, "OVEN-1").sharing(6),
                aWorkOrder("dd", 1).step("PAINT", TEMPLATE, "OVEN-2").sharing(6), paint("ee", 1));
        assertThat(floor.lease(MACHINE, "OVEN-1", 9)).map(BatchTest::portions).containsExactly(
                List.of("1 " + step("aa"), "1 " + step("ee")), List.of("1 " + step("bb")), List.of("1 st_cc_1_HARDEN"));
        assertThat(floor.lease(PERSON, "OVEN-2", 9)).as("a machine's").isEmpty();
    }

    @Test
    void manyPiecesOfOneWorkOrderTakeSeveralRuns() {
        order(paint("aa", 14), paint("bb", 1));
        assertThat(floor.lease(MACHINE, "OVEN-1", 9)).map(BatchTest::portions).containsExactly(
                List.of("6 " + step("aa")), List.of("6 " + step("aa")), List.of("2 " + step("aa"), "1 " + step("bb")));
        assertThat(floor.list("OVEN-1")).isEmpty();
    }

    @Test
    void takesNoMorePiecesOfAStepThanAskedFor() {
        order(paint("aa", 5), paint("bb", 5), aWorkOrder("cc", 1).quantity(5).step("CUT", TEMPLATE, "LASER-1"));
        assertThat(floor.lease(MACHINE, "OVEN-1", 1, 2, null)).map(BatchTest::portions)
                .containsExactly(List.of("2 " + step("aa"), "2 " + step("bb")));
        assertThat(floor.lease(MACHINE, "LASER-1", 2, 2, null)).map(BatchTest::portions)
                .containsExactly(List.of("2 st_cc_1_CUT"), List.of("2 st_cc_1_CUT"));
        assertThat(floor.step("st_cc_1_CUT").getQuantityReady()).isEqualTo(1);
    }

    @Test
    void aHeldWorkOrderStopsTheWholeRunAndIsNamed() {
        order(paint("aa", 1), paint("bb", 1));
        RunView run = lease();
        long version = floor.production.find.find("wo_bb_1").orElseThrow().version();
        floor.production.steer.hold("wo_bb_1", version, "wrong colour");
        assertThatThrownBy(() -> floor.start(MACHINE, run)).isInstanceOfSatisfying(Refused.class, refused ->
                assertThat(refused.errors().getFirst()).isInstanceOfSatisfying(NotAllowedToStartError.class, error -> {
                    assertThat(error.message()).isEqualTo("The run may not start now: T-bb-1 PAINT: its work order is on hold.");
                    assertThat(error.waitingFor()).isEmpty();
                }));
        assertThat(floor.step(step("aa")).getState()).as("nothing of it has started").isNotEqualTo(StepState.RUNNING);
        floor.production.steer.resume("wo_bb_1", version + 1, "it is right");
        assertThat(floor.start(MACHINE, run).state()).isEqualTo(RunState.RUNNING);
    }

    @Test
    void aCancelledWorkOrderEndsTheLeaseAndTheOthersAreReadyAgain() {
        order(paint("aa", 1), paint("bb", 1), paint("cc", 1));
        RunView run = lease();
        String token = floor.token(MACHINE, run);
        assertThat(floor.production.withdraw("ord_wo_bb_1")).isEmpty();
        assertThat(floor.production.find.find("wo_bb_1").orElseThrow().state()).isEqualTo(WorkOrderState.CANCELLED);
        floor.store.settle();
        assertThatThrownBy(() -> floor.work.start(MACHINE, run.id(), token)).isInstanceOf(Refused.class);
        assertThat(portions(lease())).containsExactly("1 " + step("aa"), "1 " + step("cc"));
    }

    @Test
    void aReleasedOrExpiredBatchReturnsAllOfIt() {
        order(paint("aa", 1), paint("bb", 1));
        RunView released = lease();
        floor.work.release(MACHINE, released.id(), floor.token(MACHINE, released));
        assertThat(floor.list("OVEN-1")).hasSize(2);
        RunView expired = lease();
        assertThat(floor.list("OVEN-1")).isEmpty();
        floor.clock.advance(TEN_MINUTES);
        assertThat(floor.list("OVEN-1")).hasSize(2);
        assertThat(floor.runs.find(expired.id()).orElseThrow().value().state()).isEqualTo(RunState.ABORTED);
        assertThat(lease().portions()).hasSize(2);
    }

    @Test
    void aReservationThatDidNotMakeItIntoItsRunRunsOutAndTheRunIsNotTouched() {
        order(paint("aa", 1), paint("bb", 1));
        RunView run = floor.lease(MACHINE, "OVEN-1", 1, null, List.of(step("aa"))).getFirst();
        floor.production.portions.reserve(step("bb"), run.id(), 1, EIGHT.plus(TEN_MINUTES)).orElseThrow();
        assertThat(floor.list("OVEN-1")).isEmpty();
        floor.start(MACHINE, run);
        floor = floor.restart(folder);
        floor.clock.advance(TEN_MINUTES);
        assertThat(floor.list("OVEN-1")).extracting(edge -> edge.node().getId()).containsExactly(step("aa"), step("bb"));
        assertThat(floor.runs.find(run.id()).orElseThrow().value().state()).isEqualTo(RunState.RUNNING);
        assertThat(portions(lease())).containsExactly("1 " + step("bb"));
    }

    @Test
    void takingBackAWorkOrderThatIsNotInARunLeavesTheRunAlone() {
        order(paint("aa", 1), paint("bb", 1));
        RunView run = floor.lease(MACHINE, "OVEN-1", 1, null, List.of(step("aa"))).getFirst();
        floor.production.portions.reserve(step("bb"), run.id(), 1, EIGHT.plus(TEN_MINUTES)).orElseThrow();
        assertThat(floor.production.withdraw("ord_wo_bb_1")).isEmpty();
        assertThat(floor.production.find.find("wo_bb_1").orElseThrow().state()).isEqualTo(WorkOrderState.CANCELLED);
        assertThat(floor.start(MACHINE, run).state()).isEqualTo(RunState.RUNNING);
    }

    @Test
    void reservationsOfAProcessThatDiedBeforeTheRunWasWrittenRunOut() {
        order(paint("aa", 1), paint("bb", 1));
        for (String name : List.of("aa", "bb")) {
            floor.production.portions.reserve(step(name), "run_lost", 1, EIGHT.plus(TEN_MINUTES)).orElseThrow();
        }
        floor = floor.restart(folder);
        assertThat(floor.list("OVEN-1")).isEmpty();
        floor.clock.advance(TEN_MINUTES);
        assertThat(portions(lease())).containsExactly("1 " + step("aa"), "1 " + step("bb"));
    }

    @Test
    void theListProposesTheBatchAndSaysWhatWaitingCosts() {
        order(paint("aa", 2).from(EIGHT).buffer(Duration.ofMinutes(30)), paint("bb", 1).from(EIGHT.plusSeconds(60)),
                aWorkOrder("cc", 1).quantity(9).from(EIGHT).step("CUT", TEMPLATE, "LASER-1")
                        .step("PAINT", TEMPLATE, "OVEN-1", "CUT").sharing(6));
        var first = floor.list("OVEN-1").getFirst().batch();
        assertThat(first.capacity()).isEqualTo(6);
        assertThat(first.getPieces()).isEqualTo(3);
        assertThat(first.isFull()).isFalse();
        assertThat(first.portions()).extracting(portion -> portion.quantity() + " " + portion.stepId())
                .containsExactly("2 " + step("aa"), "1 " + step("bb"));
        assertThat(first.waiting()).satisfies(waiting -> {
            assertThat(waiting.until()).isEqualTo(EIGHT.plus(Duration.ofHours(1)));
            assertThat(waiting.stepId()).isEqualTo(step("cc"));
            assertThat(waiting.pieces()).isEqualTo(6);
            assertThat(waiting.promiseCost()).isEqualTo(Duration.ofMinutes(30));
        });
        assertThat(first.explanation().text().en()).isEqualTo("A run takes up to 6 pieces; 3 of 2 equal steps are ready. "
                + "Waiting until 2026-11-23T09:00:00Z would make it 6: T-aa-1 would be 30 min later than promised.");

        List<String> second = floor.list("OVEN-1").get(1).batch().portions().stream().map(portion -> portion.stepId()).toList();
        assertThat(second).containsExactly(step("bb"), step("aa"));
        assertThat(floor.lease(MACHINE, "OVEN-1", 1, null, second)).singleElement().satisfies(run ->
                assertThat(portions(run)).as("exactly the proposed batch").containsExactly("1 " + step("bb"), "2 " + step("aa")));
        assertThat(floor.list("OVEN-1")).isEmpty();
    }

    @Test
    void waitingThatBreaksNoPromiseCostsNothingAndAFullRunWaitsForNobody() {
        order(paint("aa", 6), aWorkOrder("cc", 1).from(EIGHT).step("CUT", TEMPLATE, "LASER-1").step("PAINT", TEMPLATE, "OVEN-1", "CUT").sharing(6));
        assertThat(floor.list("OVEN-1").getFirst().batch()).satisfies(full -> {
            assertThat(full.isFull()).isTrue();
            assertThat(full.waiting()).isNull();
            assertThat(full.explanation().text().de()).isEqualTo("Ein Lauf fasst bis zu 6 Stück; 6 aus 1 Schritt sind bereit: Er ist voll.");
        });
        floor.lease(MACHINE, "OVEN-1", 1);
        order(paint("bb", 1));
        assertThat(floor.list("OVEN-1").getFirst().batch().waiting()).satisfies(waiting -> {
            assertThat(waiting.promiseCost()).isZero();
            assertThat(waiting.pieces()).isEqualTo(2);
        });
        floor.clock.advance(Duration.ofHours(2));
        assertThat(floor.list("OVEN-1").stream().filter(edge -> edge.node().getId().equals(step("bb"))).findFirst().orElseThrow().batch()
                .waiting()).as("nobody knows when").isNull();
        assertThat(floor.list("LASER-1").getFirst().batch()).isNull();
    }

    @Test
    void refusesStepsThatAreUnknownOrElsewhereAndSaysWhichWereMeant() {
        order(paint("aa", 1), aWorkOrder("bb", 1).step("CUT", TEMPLATE, "LASER-1"));
        assertThat(refused(null, List.of("st_aa_1_PANIT"))).satisfies(error -> {
            assertThat(error.path()).containsExactly("input", "steps", "0");
            assertThat(error.didYouMean()).containsExactly(step("aa"));
        });
        assertThat(refused(null, List.of(step("aa"), "st_bb_1_CUT"))).satisfies(error -> {
            assertThat(error.message()).isEqualTo("Step 'st_bb_1_CUT' (T-bb-1 CUT) is planned at LASER-1, not at OVEN-1.");
            assertThat(error.path()).containsExactly("input", "steps", "1");
        });
        assertThat(refused(null, List.of()).allowed()).isEqualTo("1 to 100 ids, or left out for any step");
        assertThat(refused(0, null).allowed()).isEqualTo("1 to 10000");
        assertThat(refused(10_001, null).given()).isEqualTo("10001");
    }

    private InvalidInputError refused(Integer pieces, List<String> steps) {
        try {
            floor.lease(MACHINE, "OVEN-1", 1, pieces, steps);
            throw new AssertionError("It was not refused");
        } catch (Refused refused) {
            return (InvalidInputError) refused.errors().getFirst();
        }
    }

    @Test
    void leasesThatNeverStartedAreForgottenAfterTwoDaysAndNoneThatDid() {
        order(paint("aa", 1), aWorkOrder("bb", 1).step("CUT", TEMPLATE, "LASER-1"));
        RunView released = lease();
        floor.work.release(MACHINE, released.id(), floor.token(MACHINE, released));
        RunView kept = floor.start(MACHINE, lease());
        floor.production.portions.reserve("st_bb_1_CUT", "run_never", 1, EIGHT.plus(TEN_MINUTES)).orElseThrow();
        floor.clock.advance(Duration.ofHours(1));
        floor.production.letTimePass();
        floor.clock.advance(Duration.ofHours(47));
        floor.store.settle();
        assertThat(floor.forget.forget()).as("the one that was given back at eight").isEqualTo(0);
        floor.clock.advance(Duration.ofHours(2));
        assertThat(floor.forget.forget()).isEqualTo(2);
        assertThat(floor.runs.find(released.id())).isEmpty();
        assertThat(floor.runs.find("run_never")).isEmpty();
        assertThat(report(kept, false, new PortionReport(step("aa"), 1, 0, 0)).state()).isEqualTo(RunState.ENDED);
        assertThat(floor.forget.forget()).isZero();
    }
}
