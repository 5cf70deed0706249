package dev.tandem.shopfloor;

import static dev.tandem.production.Planned.aWorkOrder;
import static dev.tandem.rules.model.StepKind.CRAFT;
import static dev.tandem.rules.model.StepKind.TEMPLATE;
import static dev.tandem.shopfloor.Floor.MACHINE;
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

/** Who holds a run, how long, and what becomes of it. */
class LeasesTest {

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
    void aRequestForLeasesIsForgottenAfterTwoDays() {
        order(cutAndFit(2));
        LeaseRuns.Input input = new LeaseRuns.Input(UUID.randomUUID().toString(), "LASER-1", 1, Floor.TEN_MINUTES);
        RunView run = floor.leaseRuns.lease(MACHINE, input).getFirst();
        floor.clock.advance(Duration.ofHours(47));
        assertThat(floor.forgetRequests.forget()).isZero();
        assertThat(floor.leaseRuns.lease(MACHINE, input)).extracting(RunView::id).containsExactly(run.id());
        floor.clock.advance(Duration.ofHours(2));
        assertThat(floor.forgetRequests.forget()).isEqualTo(1);
        assertThat(floor.leaseRuns.lease(MACHINE, input)).extracting(RunView::id).doesNotContain(run.id()).hasSize(1);
        assertThat(floor.forgetRequests.forget()).isZero();
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
