package dev.tandem.ordering;

import static dev.tandem.configuration.ConfiguringSetup.ADA;
import static dev.tandem.ordering.OrderingSetup.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.MovableClock;
import dev.tandem.configuration.Configuration;
import dev.tandem.factory.DemoFactory;
import dev.tandem.factory.Factory;
import dev.tandem.ordering.PlannedWorkOrder.RoutedStep;
import dev.tandem.production.PlanningNode;
import dev.tandem.rules.model.StepKind;
import dev.tandem.storage.AtOnce;
import dev.tandem.storage.Query;
import dev.tandem.storage.SharedStore;
import dev.tandem.storage.Store;
import dev.tandem.storage.TestStore;
import dev.tandem.storage.Versioned;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several nodes accept orders for one site: two of them here, over one store. */
class PlanningTurnTest {

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T08:00:00Z"));
    private TestStore store;

    @BeforeEach
    void open() {
        store = TestStore.in(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nodesThatAcceptAtOnceNumberThroughAndKnowEachOthersPlans() {
        Store shared = new SharedStore(store.store());
        List<OrderingSetup> nodes =
                List.of(new OrderingSetup(shared, clock, PlanningNode.on(shared, clock)), new OrderingSetup(shared, clock, PlanningNode.on(shared, clock)));
        Configuration boots = nodes.getFirst().shop.start("CORD", Map.of());
        AtOnce.call(8, IntStream.range(0, 40).mapToObj(i -> (Callable<Order>) () -> nodes.get(i % 2).place.place(anOrder().of(1, boots).acceptingLate().input(), ADA)).toList());
        List<OrderDocument> orders = accepted();
        assertThat(orders).extracting(OrderDocument::sequence).containsExactlyElementsOf(IntStream.rangeClosed(1, 40).mapToObj(Long::valueOf).toList());
        assertThat(doubleBooked(orders)).isEmpty();
    }

    @Test
    void nodesThatDoNotShareTheirPlansWouldBookAStationTwice() {
        OrderingSetup one = new OrderingSetup(store.store(), clock, PlanningNode.on(store.store(), clock));
        OrderingSetup other = new OrderingSetup(store.store(), clock, PlanningNode.on(store.store(), clock));
        Configuration boots = one.shop.start("CORD", Map.of());
        for (int i = 0; i < 10; i++) {
            one.place.place(anOrder().of(1, boots).acceptingLate().input(), ADA);
            other.place.place(anOrder().of(1, boots).acceptingLate().input(), ADA);
        }
        assertThat(doubleBooked(accepted())).as("the check above can fail").isNotEmpty();
        assertThat(accepted()).as("even so no number is given twice").extracting(OrderDocument::sequence).doesNotHaveDuplicates().hasSize(20);
    }

    @Test
    void aPlannerThatOverstayedItsTurnCollidesAndPlansAgain() throws Exception {
        Store shared = new SharedStore(store.store());
        Sleepy sleepy = new Sleepy(PlanningNode.on(shared, clock));
        OrderingSetup slow = new OrderingSetup(shared, clock, sleepy);
        OrderingSetup quick = new OrderingSetup(shared, clock, PlanningNode.on(shared, clock));
        Configuration boots = slow.shop.start("CORD", Map.of());
        CompletableFuture<Order> overstaying =
                CompletableFuture.supplyAsync(() -> slow.place.place(anOrder().of(1, boots).acceptingLate().input(), ADA));
        assertThat(sleepy.planned.await(10, TimeUnit.SECONDS)).isTrue();
        clock.advance(Duration.ofSeconds(11));
        assertThat(quick.place.place(anOrder().of(1, boots).acceptingLate().input(), ADA).number()).isEqualTo("T-2026-000001");
        sleepy.wake.countDown();
        assertThat(overstaying.get(10, TimeUnit.SECONDS).number()).isEqualTo("T-2026-000002");
        assertThat(sleepy.plans).as("planned again").hasValue(2);
        assertThat(doubleBooked(accepted())).isEmpty();
        assertThat(slow.place.place(anOrder().of(1, boots).acceptingLate().input(), ADA).number()).isEqualTo("T-2026-000003");
    }

    @Test
    void aNodeGoesOnWhereAnotherHasDied() throws Exception {
        Store shared = new SharedStore(store.store());
        Sleepy dead = new Sleepy(PlanningNode.on(shared, clock));
        OrderingSetup dying = new OrderingSetup(shared, clock, dead);
        OrderingSetup other = new OrderingSetup(shared, clock, PlanningNode.on(shared, clock));
        Configuration boots = dying.shop.start("CORD", Map.of());
        Thread held = Thread.ofVirtual().start(() -> dying.place.place(anOrder().of(1, boots).acceptingLate().input(), ADA));
        assertThat(dead.planned.await(10, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Order> waiting =
                CompletableFuture.supplyAsync(() -> other.place.place(anOrder().of(1, boots).acceptingLate().input(), ADA));
        assertThat(waiting).as("the first has its turn").isNotDone();
        clock.advance(Duration.ofSeconds(11));
        assertThat(waiting.get(10, TimeUnit.SECONDS).number()).isEqualTo("T-2026-000001");
        dead.wake.countDown();
        held.join();
    }

    private List<OrderDocument> accepted() {
        return store.store().documents(OrderDocument.TYPE).page(new Query(Map.of(), Map.of(), "sequence", false, null, 1000)).stream()
                .map(Versioned::value)
                .toList();
    }

    /** Work centres at which at some moment more steps are planned than there are stations. */
    private static List<String> doubleBooked(List<OrderDocument> orders) {
        Factory factory = DemoFactory.werkhof();
        List<RoutedStep> steps = orders.stream()
                .flatMap(order -> order.plannedWorkOrders().stream())
                .flatMap(workOrder -> workOrder.steps().stream())
                .filter(step -> step.kind() != StepKind.WAITING)
                .toList();
        List<String> found = new ArrayList<>();
        for (RoutedStep step : steps) {
            long together = steps.stream()
                    .filter(other -> other.workCentre().equals(step.workCentre())
                            && !other.plannedStart().isAfter(step.plannedStart())
                            && other.plannedEnd().isAfter(step.plannedStart()))
                    .count();
            if (together > factory.workCentre(step.workCentre()).stations()) {
                found.add(step.workCentre() + " at " + step.plannedStart());
            }
        }
        return found;
    }

    /** A node whose first plan takes so long that its turn is over. */
    private static final class Sleepy implements Fulfilment {

        private final Fulfilment production;
        private final CountDownLatch planned = new CountDownLatch(1);
        private final CountDownLatch wake = new CountDownLatch(1);
        private final AtomicInteger plans = new AtomicInteger();

        private Sleepy(Fulfilment production) {
            this.production = production;
        }

        @Override
        public <T> T inTurn(Runnable learn, Supplier<T> work) {
            return production.inTurn(learn, work);
        }

        @Override
        public List<PlannedWorkOrder> plan(String random, String number, List<LineToMake> lines, Instant acceptedAt) {
            List<PlannedWorkOrder> places = production.plan(random, number, lines, acceptedAt);
            if (plans.incrementAndGet() == 1) {
                planned.countDown();
                try {
                    wake.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return places;
        }

        @Override
        public void hold(List<PlannedWorkOrder> planned) {
            production.hold(planned);
        }

        @Override
        public void release(List<PlannedWorkOrder> planned) {
            production.release(planned);
        }

        @Override
        public List<String> withdraw(String orderId) {
            return production.withdraw(orderId);
        }
    }
}
