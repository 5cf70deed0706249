package dev.tandem.ordering;

import static dev.tandem.configuration.ConfiguringSetup.ADA;
import static dev.tandem.configuration.ConfiguringSetup.GUEST;
import static dev.tandem.ordering.OrderingSetup.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.MovableClock;
import dev.tandem.configuration.Configuration;
import dev.tandem.graphql.IdempotencyKeyReusedError;
import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.NotFoundError;
import dev.tandem.graphql.PageRequest;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.StaleVersionError;
import dev.tandem.graphql.UserError;
import dev.tandem.ordering.CancelOrder.CancelOrderInput;
import dev.tandem.ordering.FindOrders.OrderFilter;
import dev.tandem.ordering.OrderingSetup.AnOrder;
import dev.tandem.ordering.PlaceOrderInput.AddressInput;
import dev.tandem.ordering.PlaceOrderInput.CustomerInput;
import dev.tandem.rules.model.Severity;
import dev.tandem.security.Caller;
import dev.tandem.security.Role;
import dev.tandem.storage.AtOnce;
import dev.tandem.storage.TestStore;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderingTest {

    private static final Caller PLANNER = new Caller("planner", Set.of(Role.PLANNER));
    private static final Caller BOB = new Caller("bob", Set.of(Role.CUSTOMER));

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T08:00:00Z"));
    private TestStore store;
    private OrderingSetup ordering;
    private Configuration bicycle;

    @BeforeEach
    void open() {
        store = TestStore.in(folder);
        ordering = new OrderingSetup(store.store(), clock);
        bicycle = ordering.shop.start("VELO", Map.of());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void freezesPriceFootprintTaxAndPromise() {
        Order order = place(anOrder().of(2, bicycle).expecting("4867.1"));
        assertThat(order.number()).isEqualTo("T-2026-000001");
        assertThat(order.state()).isEqualTo(OrderState.ACCEPTED);
        assertThat(order.totals().net().amount()).isEqualTo("4090.00");
        assertThat(order.totals().tax().amount()).isEqualTo("777.10");
        assertThat(order.totals().gross().amount()).isEqualTo("4867.10");
        assertThat(order.promisedAt()).isEqualTo("2026-11-28T08:00:00Z");
        OrderLine line = order.lines().getFirst();
        assertThat(line.configuration().leadTime().duration()).isEqualTo(Duration.ofDays(5));

        ordering.shop.change(bicycle, Map.of("frame", "TITANIUM"));
        Order later = ordering.find.byId(order.id()).orElseThrow();
        assertThat(later).as("what changes later does not reach the order, nor does storing lose anything").isEqualTo(order);
        assertThat(later.lines().getFirst().configuration().selections()).isEqualTo(bicycle.selections());
        assertThat(later.lines().getFirst().configurationId()).isEqualTo(bicycle.id());
        assertThat(ordering.find.frozen(line.configuration().id())).contains(line.configuration());
    }

    @Test
    void addsTaxByTheCountryOfDelivery() {
        Order exported = place(anOrder().of(1, bicycle).by(AnOrder.customer("名前", "a@b.jp", "JP")));
        assertThat(exported.totals().tax().amount()).isEqualTo("0.00");
        Order swiss = place(anOrder().of(1, bicycle).by(AnOrder.customer("علي", "a@b.ch", "CH")));
        assertThat(swiss.totals().tax().amount()).isEqualTo("165.65");
    }

    @Test
    void tellsEverythingThatStandsAgainstTheOrderAtOnce() {
        List<UserError> errors = refusal(anOrder()
                .of(0, bicycle)
                .of(-1, bicycle)
                .line(bicycle.id(), 9, 10_001)
                .line("cfg_\ud800", 1, 1)
                .by(new CustomerInput(" ", "ada", "call me", new AddressInput(List.of(), "!", "a\u0007", "de")))
                .acknowledging("V999")
                .withoutConfirmedFacts()
                .expecting("-1")
                .dueAt(clock.instant()));
        assertThat(errors).extracting(error -> String.join("/", Objects.requireNonNull(error.path()))).containsExactlyInAnyOrder(
                "input/customer/name", "input/customer/email", "input/customer/phone", "input/customer/address/lines",
                "input/customer/address/postalCode", "input/customer/address/city", "input/customer/address/country",
                "input/expectedGross", "input/dueAt",
                "input/lines/0/quantity", "input/lines/1/quantity",
                "input/lines/2/quantity", "input/lines/2/version", "input/lines/3/configurationId",
                "input/personalFactsConfirmed", "input/acknowledgedWarnings/0");
        assertThat(errors).hasAtLeastOneElementOfType(NotFoundError.class)
                .contains(new StaleVersionError(
                        "The configuration has version 1 by now, given is 9.", List.of("input", "lines", "2", "version"), 1));
        assertThat(errors).noneMatch(error -> error.message().contains("\ud800") || error.message().contains("\u0007"));
        assertThat(ordering.fulfilment.plans).hasValue(0);
        assertThat(refusal(anOrder())).singleElement().satisfies(error -> assertThat(error.path()).containsExactly("input", "lines"));
        assertThat(refusal(IntStream.range(0, 51).boxed().reduce(anOrder(), (order, _) -> order.of(1, bicycle), (one, _) -> one)))
                .singleElement();
    }

    @Test
    void asksForWarningsToBeAcknowledgedAndFactsToBeStated() {
        Configuration odd = warned();
        List<String> warnings = odd.verdict().violations().stream()
                .filter(one -> one.severity() == Severity.WARNING)
                .map(one -> one.constraint().id())
                .toList();
        assertThat(refusal(anOrder().of(1, odd))).singleElement().isInstanceOfSatisfying(
                UnacknowledgedWarningError.class,
                error -> assertThat(error.warnings()).extracting(one -> one.constraint().id()).isEqualTo(warnings));
        assertThat(place(anOrder().of(1, odd).acknowledging(warnings.toArray(String[]::new))).state()).isEqualTo(OrderState.ACCEPTED);

        assertThat(refusal(anOrder().of(1, bicycle).withoutConfirmedFacts())).singleElement().isInstanceOfSatisfying(
                InvalidInputError.class, error -> assertThat(error.given()).isEqualTo("rider_height_cm, inseam_cm, rider_kg"));
        Configuration stated = ordering.shop.change(bicycle, Map.of("rider_height_cm", 178, "inseam_cm", 83, "rider_kg", 80));
        assertThat(place(anOrder().of(1, stated).withoutConfirmedFacts()).number()).isEqualTo("T-2026-000002");
    }

    @Test
    void refusesAnotherPriceThanExpectedAndPlansNothing() {
        assertThat(refusal(anOrder().of(1, bicycle).expecting("2433.54"))).singleElement().isInstanceOfSatisfying(
                PriceChangedError.class, error -> {
                    assertThat(error.expected().amount()).isEqualTo("2433.54");
                    assertThat(error.actual().amount()).isEqualTo("2433.55");
                });
        assertThat(ordering.fulfilment.plans).hasValue(0);
    }

    @Test
    void refusesAPromiseLaterThanDueUnlessItIsAccepted() {
        Instant due = clock.instant().plus(Duration.ofDays(4));
        assertThat(refusal(anOrder().of(1, bicycle).dueAt(due))).singleElement().isInstanceOfSatisfying(
                PromiseLaterThanDueError.class, error -> assertThat(error.promisedAt()).isEqualTo("2026-11-28T08:00:00Z"));
        assertThat(ordering.fulfilment.held).as("the plan is given back").isEmpty();
        assertThat(place(anOrder().of(1, bicycle).dueAt(due).acceptingLate()).dueAt()).isEqualTo(due);

        Configuration guitar = ordering.shop.start("LUTH", Map.of("due_days", 60));
        ordering.fulfilment.takes = Duration.ofDays(61);
        assertThat(refusal(anOrder().of(1, guitar))).singleElement().isInstanceOfSatisfying(
                PromiseLaterThanDueError.class, error -> assertThat(error.path()).containsExactly("input", "lines", "0"));
        ordering.fulfilment.takes = Duration.ofDays(60);
        assertThat(place(anOrder().of(1, guitar)).state()).isEqualTo(OrderState.ACCEPTED);
    }

    @Test
    void placesOneOrderForAKeySentAHundredTimesAtOnce() {
        PlaceOrderInput input = anOrder().of(1, bicycle).input();
        var ids = AtOnce.call(32, IntStream.range(0, 100)
                .mapToObj(_ -> (Callable<String>) () -> ordering.place.place(input, GUEST).id())
                .toList());
        assertThat(ids).hasSize(100).containsOnly(ids.getFirst());
        assertThat(ordering.fulfilment.held).hasSize(1);
        assertThat(ordering.find.list(OrderFilter.ALL, PageRequest.of(null, null), PLANNER).edges()).hasSize(1);
        clock.advance(Duration.ofDays(400));
        assertThat(ordering.place.place(input, GUEST).id()).isEqualTo(ids.getFirst());
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey() {
        AnOrder order = anOrder().of(1, bicycle);
        place(order);
        assertThat(refusal(order.of(1, bicycle))).singleElement().isInstanceOf(IdempotencyKeyReusedError.class);
    }

    @Test
    void cancelsAsLongAsNothingHasStartedAndOnlyForThoseWhoMay() {
        Order order = place(anOrder().of(1, bicycle));
        assertThat(cancelRefusal(order, 1, BOB)).isInstanceOf(NotFoundError.class);
        assertThat(cancelRefusal(order, 1, GUEST)).isInstanceOf(NotFoundError.class);
        assertThat(cancelRefusal(order, 2, ADA)).isInstanceOf(StaleVersionError.class);
        ordering.fulfilment.started = List.of("T-2026-000001-1: tube cutting");
        assertThat(cancelRefusal(order, 1, ADA)).isInstanceOfSatisfying(AlreadyStartedError.class, error ->
                assertThat(error.message()).contains("T-2026-000001", "tube cutting"));
        Order standing = ordering.find.byId(order.id()).orElseThrow();
        assertThat(standing.state()).isEqualTo(OrderState.ACCEPTED);
        ordering.fulfilment.started = List.of();
        Order cancelled = ordering.cancel.cancel(new CancelOrderInput(order.id(), standing.version(), "changed my mind"), PLANNER);
        assertThat(cancelled.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(ordering.cancel.cancel(new CancelOrderInput(order.id(), cancelled.version(), null), ADA)).isEqualTo(cancelled);
        ordering.orders.inProduction(order.id());
        ordering.orders.done(order.id());
        assertThat(ordering.find.byId(order.id())).contains(cancelled);
    }

    @Test
    void settlesACancellationThatACrashInterrupted() {
        Order order = place(anOrder().of(1, bicycle));
        var documents = store.store().documents(OrderDocument.TYPE);
        var stored = documents.find(order.id()).orElseThrow();
        documents.replace(
                stored.value().in(OrderState.ACCEPTED, Cancellation.asked(null, clock.instant()), clock.instant()),
                stored.version(),
                List.of(new OrderEvent.OrderCancellationRequested(order.id())));
        store.relay(ordering.settle);
        store.settle();
        assertThat(ordering.find.byId(order.id()).orElseThrow().state()).isEqualTo(OrderState.CANCELLED);
        assertThat(ordering.fulfilment.withdrawn).containsExactly(order.id());
    }

    @Test
    void followsProductionAndTellsItTwiceNothingNew() {
        Order order = place(anOrder().of(1, bicycle));
        ordering.orders.inProduction(order.id());
        ordering.orders.inProduction(order.id());
        assertThat(ordering.find.byId(order.id()).orElseThrow()).extracting(Order::state, Order::version).containsExactly(OrderState.IN_PRODUCTION, 2);
        ordering.orders.done(order.id());
        ordering.orders.done(order.id());
        ordering.orders.inProduction(order.id());
        assertThat(ordering.find.byId(order.id()).orElseThrow()).extracting(Order::state, Order::version).containsExactly(OrderState.DONE, 3);
        assertThat(cancelRefusal(order, 3, ADA)).isInstanceOf(AlreadyStartedError.class);
        assertThat(ordering.orders.plannedWorkOrders(order.id())).hasSize(1);
        assertThat(ordering.orders.lines(List.of(order.id(), "ord_nix"))).containsOnlyKeys(order.id());
    }

    @Test
    void listsACustomersOwnOrdersNewestFirstAndAllForAPlanner() {
        List<String> own = IntStream.range(0, 5).mapToObj(_ -> place(anOrder().of(1, bicycle)).number()).toList();
        ordering.place.place(anOrder().of(1, bicycle).input(), BOB);
        var page = ordering.find.list(OrderFilter.ALL, PageRequest.of(3, null), ADA);
        assertThat(page.edges()).extracting(edge -> edge.node().number()).containsExactlyElementsOf(own.reversed().subList(0, 3));
        assertThat(page.pageInfo().hasNextPage()).isTrue();
        var rest = ordering.find.list(OrderFilter.ALL, PageRequest.of(3, page.pageInfo().endCursor()), ADA);
        assertThat(rest.edges()).extracting(edge -> edge.node().number()).containsExactlyElementsOf(own.reversed().subList(3, 5));
        assertThat(rest.pageInfo().hasNextPage()).isFalse();

        PageRequest all = PageRequest.of(null, null);
        assertThat(ordering.find.list(OrderFilter.ALL, all, PLANNER).edges()).hasSize(6);
        assertThat(ordering.find.list(new OrderFilter(List.of(OrderState.DONE), null, null), all, PLANNER).edges()).isEmpty();
        assertThat(ordering.find.list(new OrderFilter(null, null, "t-2026-000003"), all, PLANNER).edges()).hasSize(1);
        assertThat(ordering.find.list(new OrderFilter(null, clock.instant(), null), all, PLANNER).edges()).isEmpty();
        assertThat(ordering.find.list(new OrderFilter(null, clock.instant().minusSeconds(1), null), all, PLANNER).edges()).hasSize(6);
    }

    @Test
    void carriesNothingButTheOrdersIdInEvents() {
        assertThat(OrderEvent.class.getPermittedSubclasses()).isNotEmpty().allSatisfy(event ->
                assertThat(event.getRecordComponents()).extracting(RecordComponent::getName).containsExactly("orderId"));
    }

    private Configuration warned() {
        return ordering.shop.catalog.find("VELO", null, null).orElseThrow().version().examples().stream()
                .filter(example -> example.violates() != null && example.violates().equals(List.of("V03")))
                .findFirst()
                .map(example -> ordering.shop.start("VELO", Values.plain(example.selections())))
                .orElseThrow();
    }

    private Order place(AnOrder order) {
        return ordering.place.place(order.input(), ADA);
    }

    private List<UserError> refusal(AnOrder order) {
        return refusal(() -> place(order));
    }

    private UserError cancelRefusal(Order order, int version, Caller caller) {
        return refusal(() -> ordering.cancel.cancel(new CancelOrderInput(order.id(), version, null), caller)).getFirst();
    }

    private static List<UserError> refusal(ThrowingCallable call) {
        return Objects.requireNonNull(catchThrowableOfType(Refused.class, call), "It was not refused.").errors();
    }
}
