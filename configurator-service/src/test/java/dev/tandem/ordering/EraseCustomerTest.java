package dev.tandem.ordering;

import static dev.tandem.configuration.ConfiguringSetup.ADA;
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
import dev.tandem.graphql.UserError;
import dev.tandem.ordering.CancelOrder.CancelOrderInput;
import dev.tandem.ordering.EraseCustomer.EraseCustomerInput;
import dev.tandem.ordering.FindOrders.OrderFilter;
import dev.tandem.ordering.OrderingSetup.AnOrder;
import dev.tandem.ordering.PlaceOrderInput.AddressInput;
import dev.tandem.ordering.PlaceOrderInput.CustomerInput;
import dev.tandem.security.Caller;
import dev.tandem.security.Role;
import dev.tandem.storage.TestStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EraseCustomerTest {

    private static final Caller ADMIN = new Caller("root", Set.of(Role.ADMIN));
    private static final List<String> PERSONAL =
            List.of("Wilhelmina", "wilhelmina@example.org", "+49 431 998877", "Fliederweg", "24999", "Kappeln", "her birthday", "for Wilma");

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
    void leavesNothingThatNamesTheCustomerInTheFile() throws IOException {
        Order first = place();
        ordering.orders.inProduction(first.id());
        ordering.orders.done(first.id());
        Order second = place();
        Order cancelled = ordering.cancel.cancel(new CancelOrderInput(second.id(), second.version(), "it was for her birthday"), ADA);
        Order others = ordering.place.place(anOrder().of(1, bicycle).input(), ADA);
        assertThat(ordering.find.customers(List.of(first)).get(first)).satisfies(customer ->
                assertThat(customer.name()).isEqualTo("Wilhelmina Petersen"));

        assertThat(ordering.erase.erase(input(null, "WILHELMINA@example.org", false), ADMIN)).isEqualTo(2);
        assertThat(ordering.erase.erase(input(null, "wilhelmina@example.org", false), ADMIN)).as("again").isZero();
        assertThat(ordering.erase.erase(input(first.id(), null, false), ADMIN)).as("again").isZero();

        Order erased = ordering.find.byId(first.id()).orElseThrow();
        assertThat(erased.totals()).isEqualTo(first.totals());
        assertThat(erased.lines()).isEqualTo(first.lines());
        assertThat(erased.externalReference()).isNull();
        OrderDocument document = store.store().documents(OrderDocument.TYPE).find(first.id()).orElseThrow().value();
        assertThat(document.customer().address().country()).as("it decided the tax").isEqualTo("DE");
        assertThat(document.owner()).isNotEqualTo("ada").isNotNull();
        assertThat(ordering.find.customers(List.of(first, cancelled))).isEmpty();
        assertThat(ordering.find.customers(List.of(others))).hasSize(1);
        assertThat(ordering.find.list(OrderFilter.ALL, PageRequest.of(null, null), ADA).edges()).hasSize(1);

        store.close();
        assertThat(texts()).noneMatch(text -> PERSONAL.stream().anyMatch(text::contains));
        assertThat(texts()).as("the check can fail").anyMatch(text -> text.contains("Lovelace"));
        store = TestStore.in(folder);
    }

    @Test
    void refusesWhatIsStillToBeDeliveredUnlessAsked() {
        Order order = place();
        assertThat(refusal(() -> ordering.erase.erase(input(order.id(), null, false), ADMIN))).isInstanceOfSatisfying(
                OrderNotFinishedError.class, error -> assertThat(error.orders()).containsExactly(order.number()));
        assertThat(ordering.find.customers(List.of(order))).hasSize(1);
        assertThat(ordering.erase.erase(input(order.id(), null, true), ADMIN)).isEqualTo(1);
        assertThat(ordering.find.customers(List.of(order))).isEmpty();
    }

    @Test
    void answersTheSameKeyWithTheSameNumberAndKeepsNoPlainHash() {
        place();
        EraseCustomerInput input = input(null, "wilhelmina@example.org", true);
        assertThat(ordering.erase.erase(input, ADMIN)).isEqualTo(1);
        assertThat(ordering.erase.erase(input, ADMIN)).isEqualTo(1);
        EraseCustomerInput other = new EraseCustomerInput(input.idempotencyKey(), null, "ada@example.org", "asked", true);
        assertThat(refusal(() -> ordering.erase.erase(other, ADMIN))).isInstanceOf(IdempotencyKeyReusedError.class);
    }

    @Test
    void refusesUnusableInput() {
        assertThat(refusal(() -> ordering.erase.erase(input(null, null, true), ADMIN))).isInstanceOf(InvalidInputError.class);
        assertThat(refusal(() -> ordering.erase.erase(input("ord_x", "a@b.de", true), ADMIN))).isInstanceOf(InvalidInputError.class);
        assertThat(refusal(() -> ordering.erase.erase(input("ord_x", null, true), ADMIN))).isInstanceOf(NotFoundError.class);
        assertThat(refusal(() -> ordering.erase.erase(new EraseCustomerInput(UUID.randomUUID().toString(), "ord_x", null, " ", null), ADMIN)))
                .isInstanceOf(InvalidInputError.class);
    }

    @Test
    void findsOrdersByWhatPeopleCallThem() {
        for (int i = 0; i < 12; i++) {
            ordering.place.place(anOrder().of(1, bicycle).input(), ADA);
        }
        assertThat(numbers("t-2026-000003")).containsExactly("T-2026-000003");
        assertThat(numbers("T-2026-00001")).containsExactly("T-2026-000012", "T-2026-000011", "T-2026-000010");
        assertThat(numbers("000003")).containsExactly("T-2026-000003");
        assertThat(numbers("12")).containsExactly("T-2026-000012");
        assertThat(numbers("po 7")).hasSize(12);
        assertThat(numbers("nix")).isEmpty();
        Caller planner = new Caller("planner", Set.of(Role.PLANNER));
        assertThat(ordering.find.list(new OrderFilter(List.of(OrderState.DONE), null, "12"), PageRequest.of(null, null), planner).edges()).isEmpty();
    }

    private List<String> numbers(String text) {
        return ordering.find.list(new OrderFilter(null, null, text), PageRequest.of(null, null), ADA).edges().stream()
                .map(edge -> edge.node().number())
                .toList();
    }

    private Order place() {
        CustomerInput wilhelmina = new CustomerInput("Wilhelmina Petersen", "wilhelmina@example.org", "+49 431 998877",
                new AddressInput(List.of("Fliederweg 3"), "24999", "Kappeln", "DE"));
        AnOrder order = anOrder().of(1, bicycle).by(wilhelmina);
        PlaceOrderInput input = order.input();
        return ordering.place.place(new PlaceOrderInput(input.idempotencyKey(), input.customer(), input.lines(), null, List.of(), true, null, true,
                "for Wilma"), ADA);
    }

    private static EraseCustomerInput input(@Nullable String orderId, @Nullable String email, boolean evenIfOpen) {
        return new EraseCustomerInput(UUID.randomUUID().toString(), orderId, email, "the customer asked", evenIfOpen);
    }

    private List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return texts;
    }

    private static UserError refusal(ThrowingCallable call) {
        return Objects.requireNonNull(catchThrowableOfType(Refused.class, call), "It was not refused.").errors().getFirst();
    }
}
