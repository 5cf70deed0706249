package dev.tandem.ordering;

import static dev.tandem.configuration.ConfiguringSetup.ADA;
import static dev.tandem.configuration.ConfiguringSetup.GUEST;
import static dev.tandem.ordering.OrderingSetup.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.MovableClock;
import dev.tandem.configuration.Configuration;
import dev.tandem.graphql.IdempotencyKeyReusedError;
import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.NotFoundError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.StaleVersionError;
import dev.tandem.graphql.UserError;
import dev.tandem.ordering.AmendOrder.Amended;
import dev.tandem.ordering.AmendOrderInput.AmendLineInput;
import dev.tandem.ordering.CancelOrder.CancelOrderInput;
import dev.tandem.ordering.OrderDifference.LineDifference;
import dev.tandem.production.ProductionNode;
import dev.tandem.production.domain.WorkOrderState;
import dev.tandem.security.Caller;
import dev.tandem.storage.EventListener;
import dev.tandem.storage.TestStore;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders that are changed after they were placed, on real work orders. */
class AmendOrderTest {

    private static final Map<String, String> PUNCHED = Map.of("detail", "HAND_PUNCHED_MOTIF");

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T08:00:00Z"));
    private TestStore store;
    private ProductionNode production;
    private OrderingSetup ordering;
    private Configuration boots;

    @BeforeEach
    void open() {
        store = TestStore.in(folder);
        production = new ProductionNode(store.store(), clock, new StoredOrders(store.store(), new JustAccepted(), clock));
        ordering = new OrderingSetup(store.store(), clock, production.fulfilment, production.amendWork);
        boots = ordering.shop.start("CORD", Map.of());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void showsTheDifferenceAndChangesNothingUntilItIsConfirmed() {
        Order order = place(2, 1);
        List<Integer> places = production.placesHeldAndNeeded(List.of(order.id()));
        Amended shown = amend(change(order).quantity(1, 3).preview());
        assertThat(shown.errors()).isEmpty();
        assertThat(shown.order()).isEqualTo(order);
        assertThat(ordering.find.byId(order.id())).contains(order);
        assertThat(production.placesHeldAndNeeded(List.of(order.id()))).isEqualTo(places);
        LineDifference line = shown.difference().lines().getFirst();
        assertThat(List.of(line.line(), line.quantityBefore(), line.quantityAfter())).containsExactly(1, 2, 3);
        assertThat(line.netAfter().amount().multiply(new BigDecimal(2))).isEqualByComparingTo(line.netBefore().amount().multiply(new BigDecimal(3)));
        assertThat(line.stepsChanged()).as("each piece is made as before").isEmpty();
        assertThat(shown.difference().totalsBefore()).isEqualTo(order.totals());
        assertThat(shown.difference().footprintAfter().value()).isGreaterThan(shown.difference().footprintBefore().value());

        Amended done = amend(change(order).quantity(1, 3));
        assertThat(done.difference()).as("what was shown is done").isEqualTo(shown.difference());
        assertThat(done.order().lines().getFirst().quantity()).isEqualTo(3);
        assertThat(done.order().totals()).isEqualTo(shown.difference().totalsAfter());
        assertThat(done.order().promisedAt()).isEqualTo(shown.difference().promisedAfter());
        assertThat(done.order().amendments()).singleElement().satisfies(one -> {
            assertThat(one.difference()).isEqualTo(shown.difference());
            assertThat(one.reason()).isEqualTo("on the phone");
        });
        assertThat(production.workOrder(workOrder(order, 1)).quantity()).isEqualTo(3);
        assertThat(production.workOrder(workOrder(order, 2)).quantity()).isEqualTo(1);
        assertThat(production.ready(workOrder(order, 1))).containsEntry("c20", 3);
        requireNoPlaceLeaks(order);
    }

    @Test
    void changesTheConfigurationOfWhatHasNotStarted() {
        Order order = place(1);
        Configuration punched = ordering.shop.start("CORD", PUNCHED);
        Amended done = amend(change(order).to(1, punched));
        LineDifference line = done.difference().lines().getFirst();
        assertThat(line.changes()).extracting(OrderDifference.ChangedSelection::characteristic).contains("detail");
        assertThat(line.stepsAdded()).containsExactly("c24");
        assertThat(line.stepsRemoved()).isEmpty();
        assertThat(line.stepsChanged()).as("it waits for the motif now").containsExactly("c25");
        assertThat(done.order().lines().getFirst().configurationId()).isEqualTo(punched.id());
        assertThat(done.order().lines().getFirst().price()).isEqualTo(punched.price());
        assertThat(production.ready(workOrder(order, 1))).containsKey("c24");
        requireNoPlaceLeaks(order);

        Amended back = amend(change(done.order()).to(1, boots));
        assertThat(back.difference().lines().getFirst().stepsRemoved()).containsExactly("c24");
        assertThat(back.order().totals()).isEqualTo(order.totals());
        assertThat(back.order().amendments()).extracting(Amendment::number).containsExactly(1, 2);
        assertThat(production.ready(workOrder(order, 1))).doesNotContainKey("c24");
        requireNoPlaceLeaks(order);
    }

    @Test
    void changesOfAStartedLineOnlyWhatNoStartedStepDependsOn() {
        Order order = place(2, 1);
        String step = step(order, 1, "c20");
        production.start(step, 2);
        Order started = ordering.find.byId(order.id()).orElseThrow();
        assertThat(started.state()).isEqualTo(OrderState.IN_PRODUCTION);

        AlreadyStartedError quantity = (AlreadyStartedError) refusal(change(started).quantity(1, 3));
        assertThat(quantity.started()).containsExactly("T-2026-000001-1: Read the hide and mark flaws");
        assertThat(quantity.possible()).singleElement().asString().contains("quantity of 2");
        Configuration brown = ordering.shop.start("CORD", Map.of("colour", otherColour()));
        AlreadyStartedError colour = (AlreadyStartedError) refusal(change(started).to(1, brown));
        assertThat(colour.started()).containsExactly("T-2026-000001-1: Read the hide and mark flaws");
        assertThat(ordering.find.byId(order.id())).contains(started);
        requireNoPlaceLeaks(order);

        Amended punched = amend(change(started).to(1, ordering.shop.start("CORD", PUNCHED)));
        assertThat(punched.difference().lines().getFirst().stepsAdded()).containsExactly("c24");
        assertThat(production.state(workOrder(order, 1))).isEqualTo(WorkOrderState.IN_PROGRESS);
        assertThat(production.runsOf(step)).as("the run goes on").isEqualTo(1);
        Amended other = amend(change(punched.order()).quantity(2, 4));
        assertThat(other.order().lines().get(1).quantity()).as("a line that has not started changes freely").isEqualTo(4);
        requireNoPlaceLeaks(order);
    }

    @Test
    void endsLeasesThatHaveNotStarted() {
        Order order = place(1);
        String step = step(order, 1, "c20");
        String run = production.lease(step);
        amend(change(order).quantity(1, 2));
        assertThat(production.start(step, run, 1)).as("the lease was ended").isFalse();
        assertThat(production.ready(workOrder(order, 1))).containsEntry("c20", 2);
    }

    @Test
    void aRunThatStartsAtTheSameMomentEitherWinsOrLoses() {
        for (int i = 0; i < 20; i++) {
            Order order = place(1);
            String step = step(order, 1, "c20");
            String run = production.lease(step);
            CompletableFuture<Boolean> started = CompletableFuture.supplyAsync(() -> production.start(step, run, 1));
            Throwable refused = catchThrowable(() -> amend(change(order).quantity(1, 2)));
            boolean won = started.join();
            Order now = ordering.find.byId(order.id()).orElseThrow();
            assertThat(now.lines().getFirst().quantity()).isEqualTo(refused == null ? 2 : 1);
            assertThat(refused == null && won).as("both").isFalse();
            assertThat(production.workOrder(workOrder(order, 1)).quantity()).isEqualTo(now.lines().getFirst().quantity());
            assertThat(production.state(workOrder(order, 1))).isEqualTo(won ? WorkOrderState.IN_PROGRESS : WorkOrderState.RELEASED);
        }
    }

    @Test
    void answersTheSameKeyWithTheSameChange() {
        Order order = place(1);
        AmendOrderInput input = change(order).quantity(1, 2).input();
        Amended first = ordering.amend.amend(input, ADA);
        Amended again = ordering.amend.amend(input, ADA);
        assertThat(again).isEqualTo(first);
        assertThat(again.order().amendments()).hasSize(1);
        AmendOrderInput other = new AmendOrderInput(input.idempotencyKey(), order.id(), first.order().version(),
                List.of(new AmendLineInput(1, 5, null, null)), null, null, null, null, null, true);
        assertThat(refusal(() -> ordering.amend.amend(other, ADA))).isInstanceOf(IdempotencyKeyReusedError.class);
    }

    @Test
    void refusesWhatStandsAgainstIt() {
        Order order = place(1, 1);
        assertThat(refusal(() -> ordering.amend.amend(change(order).quantity(1, 2).input(), GUEST))).isInstanceOf(NotFoundError.class);
        assertThat(refusal(change(order).quantity(1, 1))).isInstanceOf(InvalidInputError.class);
        assertThat(refusal(change(order).quantity(3, 1))).isInstanceOf(InvalidInputError.class);
        assertThat(refusal(change(order).quantity(1, 0))).isInstanceOf(InvalidInputError.class);
        assertThat(refusal(change(order).quantity(1, 2).quantity(1, 3))).isInstanceOf(InvalidInputError.class);
        assertThat(refusal(change(order))).isInstanceOf(InvalidInputError.class);
        assertThat(refusal(change(order).line(new AmendLineInput(1, 2, boots.id(), null)))).isInstanceOf(InvalidInputError.class);
        assertThat(refusal(change(order).line(new AmendLineInput(1, 2, boots.id(), 7)))).isInstanceOf(StaleVersionError.class);
        assertThat(refusal(change(order).line(new AmendLineInput(1, 2, "cfg_nix", 1)))).isInstanceOf(NotFoundError.class);
        assertThat(refusal(change(order).quantity(1, 2).expecting("1.00"))).isInstanceOf(PriceChangedError.class);
        assertThat(amend(change(order).quantity(1, 2).expecting("1.00").preview()).errors()).singleElement().isInstanceOf(PriceChangedError.class);
        assertThat(ordering.find.byId(order.id())).contains(order);
        requireNoPlaceLeaks(order);
        Order changed = amend(change(order).quantity(1, 2)).order();
        assertThat(refusal(change(order).quantity(1, 3))).isInstanceOf(StaleVersionError.class);
        Order cancelled = ordering.cancel.cancel(new CancelOrderInput(order.id(), changed.version(), null), ADA);
        assertThat(cancelled.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(refusal(change(cancelled).quantity(1, 3))).isInstanceOf(InvalidInputError.class);
        assertThat(production.placesHeldAndNeeded(List.of(order.id()))).containsExactly(0, 0);
    }

    @Test
    void refusesALaterPromiseThanWishedUnlessItIsAccepted() {
        Order order = ordering.place.place(anOrder().of(1, boots).dueAt(clock.instant().plus(Duration.ofDays(10))).input(), ADA);
        production.release(order.id());
        assertThat(refusal(change(order).quantity(1, 500))).isInstanceOf(PromiseLaterThanDueError.class);
        requireNoPlaceLeaks(order);
        Amended shown = amend(change(order).quantity(1, 500).preview());
        assertThat(shown.errors()).singleElement().isInstanceOf(PromiseLaterThanDueError.class);
        assertThat(shown.difference().promisedAfter()).isAfter(Objects.requireNonNull(order.dueAt()));
        assertThat(amend(change(order).quantity(1, 500).late()).order().promisedAt()).isEqualTo(shown.difference().promisedAfter());
        store.relay(production.listeners().toArray(EventListener<?>[]::new));
        store.settle();
        OrderDocument told = store.store().documents(OrderDocument.TYPE).find(order.id()).orElseThrow().value();
        assertThat(told.promisedAt()).isEqualTo(shown.difference().promisedAfter());
        assertThat(told.promiseChanges()).singleElement().satisfies(later -> {
            assertThat(later.cause()).isEqualTo(PromiseChange.Cause.AMENDED);
            assertThat(later.from()).isEqualTo(order.promisedAt());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"before block", "after block", "before follow", "after follow"})
    void isSettledAfterACrashAtAnyPoint(String point) {
        Order order = place(1, 1);
        OrderingSetup dying = new OrderingSetup(store.store(), clock, production.fulfilment, new Dying(production.amendWork, point));
        assertThat(catchThrowable(() -> dying.amend.amend(change(order).quantity(1, 2).quantity(2, 3).input(), ADA))).hasMessage(point);

        ProductionNode next = production.restarted(store.store(), new StoredOrders(store.store(), new JustAccepted(), clock));
        OrderingSetup restarted = new OrderingSetup(store.store(), clock, next.fulfilment, next.amendWork);
        List<EventListener<?>> listeners = new ArrayList<>(next.listeners());
        listeners.add(restarted.settleAmendment);
        store.relay(listeners.toArray(EventListener<?>[]::new));
        store.settle();
        Order settled = restarted.find.byId(order.id()).orElseThrow();
        assertThat(settled.lines()).extracting(OrderLine::quantity).containsExactly(2, 3);
        assertThat(settled.amendments()).hasSize(1);
        assertThat(next.ready(workOrder(order, 1))).containsEntry("c20", 2);
        assertThat(next.ready(workOrder(order, 2))).containsEntry("c20", 3);
        List<Integer> places = next.placesHeldAndNeeded(List.of(order.id()));
        assertThat(places.get(0)).as("no place is leaked").isEqualTo(places.get(1));
    }

    @Test
    void aLateBlockAfterItWasSettledBlocksNothing() {
        Order order = place(1);
        List<PlannedWorkOrder> instead = production.amendWork.plan(order.id(), 1, List.of(), clock.instant(), false).planned();
        amend(change(order).quantity(1, 2));
        assertThat(instead).isEmpty();
        List<PlannedWorkOrder> planned = ordering.orders.plannedWorkOrders(order.id());
        production.amendWork.block(order.id(), 1, planned);
        assertThat(production.ready(workOrder(order, 1))).containsEntry("c20", 2);
    }

    private void requireNoPlaceLeaks(Order order) {
        List<Integer> places = production.placesHeldAndNeeded(List.of(order.id()));
        assertThat(places.get(0)).as("places held and needed").isEqualTo(places.get(1));
    }

    private String otherColour() {
        String shown = boots.selections().stream().filter(one -> one.characteristic().equals("colour")).findFirst().orElseThrow().code();
        return List.of("BLACK", "TAN").stream().filter(code -> !code.equals(shown)).findFirst().orElseThrow();
    }

    private Order place(int... quantities) {
        OrderingSetup.AnOrder order = anOrder();
        for (int quantity : quantities) {
            order.of(quantity, boots);
        }
        Order placed = ordering.place.place(order.input(), ADA);
        production.release(placed.id());
        return placed;
    }

    private static String workOrder(Order order, int line) {
        return "wo_" + order.id().substring(4) + "_" + line;
    }

    private static String step(Order order, int line, String code) {
        return "st_" + order.id().substring(4) + "_" + line + "_" + code;
    }

    private Amended amend(Change change) {
        return ordering.amend.amend(change.input(), ADA);
    }

    private UserError refusal(Change change) {
        return refusal(() -> amend(change));
    }

    private static UserError refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return Objects.requireNonNull(catchThrowableOfType(Refused.class, call), "It was not refused.").errors().getFirst();
    }

    private static Change change(Order order) {
        return new Change(order);
    }

    /** A change in the making. */
    private static final class Change {

        private final Order order;
        private final List<AmendLineInput> lines = new ArrayList<>();
        private boolean confirm = true;
        private boolean late;
        private @Nullable BigDecimal expected;

        private Change(Order order) {
            this.order = order;
        }

        Change quantity(int line, int quantity) {
            return line(new AmendLineInput(line, quantity, null, null));
        }

        Change to(int line, Configuration configuration) {
            return line(new AmendLineInput(line, null, configuration.id(), configuration.version()));
        }

        Change line(AmendLineInput line) {
            lines.add(line);
            return this;
        }

        Change expecting(String gross) {
            expected = new BigDecimal(gross);
            return this;
        }

        Change late() {
            late = true;
            return this;
        }

        Change preview() {
            confirm = false;
            return this;
        }

        AmendOrderInput input() {
            return new AmendOrderInput(UUID.randomUUID().toString(), order.id(), order.version(), List.copyOf(lines), null, true, expected,
                    late, "on the phone", confirm);
        }
    }

    /** A process that dies at one point of the protocol. */
    private record Dying(AmendWork work, String point) implements AmendWork {

        private void at(String here) {
            if (here.equals(point)) {
                throw new IllegalStateException(point);
            }
        }

        @Override
        public Outlook plan(String orderId, int amendment, List<Fulfilment.LineToMake> lines, Instant at, boolean hold) {
            return work.plan(orderId, amendment, lines, at, hold);
        }

        @Override
        public void restore(List<PlannedWorkOrder> instead) {
            work.restore(instead);
        }

        @Override
        public List<Obstacle> block(String orderId, int amendment, List<PlannedWorkOrder> instead) {
            at("before block");
            List<Obstacle> obstacles = work.block(orderId, amendment, instead);
            at("after block");
            return obstacles;
        }

        @Override
        public void follow(String orderId, int amendment, List<Integer> lines) {
            at("before follow");
            work.follow(orderId, amendment, lines);
            at("after follow");
        }
    }
}
