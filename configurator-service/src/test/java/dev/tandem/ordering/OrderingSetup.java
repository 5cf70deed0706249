package dev.tandem.ordering;

import dev.tandem.configuration.Configuration;
import dev.tandem.configuration.ConfiguringSetup;
import dev.tandem.factory.DemoFactory;
import dev.tandem.ordering.PlaceOrderInput.AddressInput;
import dev.tandem.ordering.PlaceOrderInput.CustomerInput;
import dev.tandem.ordering.PlaceOrderInput.OrderLineInput;
import dev.tandem.storage.Store;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ordering without Spring, over a real store, the shipped product lines and a plain production. */
final class OrderingSetup {

    final ConfiguringSetup shop;
    final PlainFulfilment fulfilment;
    final PlaceOrder place;
    final AmendOrder amend;
    final CancelOrder cancel;
    final EraseCustomer erase;
    final FindOrders find;
    final FigureTotals totals;
    final StoredOrders orders;
    final SettleCancellation settle;
    final SettleAmendment settleAmendment;

    OrderingSetup(Store store, Clock clock) {
        this(store, clock, new PlainFulfilment());
    }

    private OrderingSetup(Store store, Clock clock, PlainFulfilment plain) {
        this(store, clock, plain, plain, plain);
    }

    /** With a production that only plans. */
    OrderingSetup(Store store, Clock clock, Fulfilment production) {
        this(store, clock, production, new PlainFulfilment(), new PlainFulfilment());
    }

    /** With a production of its own. */
    OrderingSetup(Store store, Clock clock, Fulfilment production, AmendWork work) {
        this(store, clock, production, work, new PlainFulfilment());
    }

    private OrderingSetup(Store store, Clock clock, Fulfilment production, AmendWork work, PlainFulfilment plain) {
        fulfilment = plain;
        shop = new ConfiguringSetup(store, clock);
        OrderedLines orderedLines = new OrderedLines(shop.configurations, shop.catalog);
        CustomerDigest digest = new CustomerDigest(store);
        JustAccepted justAccepted = new JustAccepted();
        AcceptInTurn turn = new AcceptInTurn(store, production, justAccepted);
        place = new PlaceOrder(store, orderedLines, new HoldPlan(production), turn, digest, DemoFactory.werkhof(), clock);
        settleAmendment = new SettleAmendment(store, work, clock);
        settle = new SettleCancellation(store, production, settleAmendment, clock);
        amend = new AmendOrder(store, new AmendedLines(orderedLines), work, turn, settleAmendment, settle, clock);
        cancel = new CancelOrder(store, settle, settleAmendment, clock);
        erase = new EraseCustomer(store, digest, settleAmendment, settle, clock);
        find = new FindOrders(store);
        totals = new FigureTotals(DemoFactory.werkhof());
        orders = new StoredOrders(store, justAccepted, clock);
    }

    static AnOrder anOrder() {
        return new AnOrder();
    }

    /** An order in the making: to Berlin, personal facts confirmed. */
    static final class AnOrder {

        private final String key = UUID.randomUUID().toString();
        private final List<OrderLineInput> lines = new ArrayList<>();
        private CustomerInput customer = customer("Ada Lovelace", "ada@example.org", "DE");
        private @Nullable BigDecimal expectedGross;
        private List<String> acknowledged = List.of();
        private boolean confirmed = true;
        private @Nullable Instant dueAt;
        private boolean lateAccepted;

        static CustomerInput customer(String name, String email, String country) {
            return new CustomerInput(name, email, null, new AddressInput(List.of("Hauptstraße 1"), "10115", "Berlin", country));
        }

        AnOrder of(int quantity, Configuration configuration) {
            return line(configuration.id(), configuration.version(), quantity);
        }

        AnOrder line(String configurationId, int version, int quantity) {
            lines.add(new OrderLineInput(configurationId, version, quantity));
            return this;
        }

        AnOrder by(CustomerInput other) {
            customer = other;
            return this;
        }

        AnOrder expecting(String gross) {
            expectedGross = new BigDecimal(gross);
            return this;
        }

        AnOrder acknowledging(String... warnings) {
            acknowledged = List.of(warnings);
            return this;
        }

        AnOrder withoutConfirmedFacts() {
            confirmed = false;
            return this;
        }

        AnOrder dueAt(@Nullable Instant due) {
            dueAt = due;
            return this;
        }

        AnOrder acceptingLate() {
            lateAccepted = true;
            return this;
        }

        PlaceOrderInput input() {
            return new PlaceOrderInput(
                    key, customer, List.copyOf(lines), expectedGross, acknowledged, confirmed, dueAt, lateAccepted, "PO 7");
        }
    }
}
