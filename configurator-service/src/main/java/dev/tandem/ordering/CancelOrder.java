package dev.tandem.ordering;

import dev.tandem.graphql.NotFoundError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.StaleVersionError;
import dev.tandem.graphql.Texts;
import dev.tandem.ordering.OrderEvent.OrderCancellationRequested;
import dev.tandem.security.Caller;
import dev.tandem.security.Role;
import dev.tandem.storage.Documents;
import dev.tandem.storage.StaleDocumentException;
import dev.tandem.storage.Store;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes an order back as long as no work on it has started. */
@Component
final class CancelOrder {

    private static final List<String> STILL_POSSIBLE = List.of("amendOrder changes what has not started");

    private final Documents<OrderDocument> orders;
    private final SettleCancellation settle;
    private final SettleAmendment settleAmendment;
    private final Clock clock;

    CancelOrder(Store store, SettleCancellation settle, SettleAmendment settleAmendment, Clock clock) {
        this.orders = store.documents(OrderDocument.TYPE);
        this.settle = settle;
        this.settleAmendment = settleAmendment;
        this.clock = clock;
    }

    record CancelOrderInput(String orderId, int version, @Nullable String reason) {}

    /** @throws Refused an unknown order, another version by now, or work that has started */
    Order cancel(CancelOrderInput input, Caller caller) {
        Versioned<OrderDocument> stored = orders.find(input.orderId())
                .filter(order -> mayCancel(caller, order.value()))
                .orElseThrow(() -> new Refused(new NotFoundError(
                        "There is no order with the id '" + Texts.shortened(input.orderId()) + "' that you may cancel.",
                        Mistakes.path("orderId"))));
        Mistakes mistakes = new Mistakes();
        String reason = new OrderForm(mistakes).reason(input.reason());
        mistakes.refuseIfAny();
        if (stored.value().isAmending()) {
            stored = settleAmendment.settle(stored.value().id());
        }
        if (stored.version() != input.version()) {
            throw stale(input.version(), stored.version());
        }
        OrderDocument order = stored.value();
        if (order.state() == OrderState.CANCELLED) {
            return Order.of(stored);
        }
        if (order.state() == OrderState.DONE) {
            throw started(order.number(), List.of(order.number() + " is done"), List.of());
        }
        if (!order.cancelling()) {
            ask(input, reason, stored);
        }
        Versioned<OrderDocument> settled = settle.settle(order.id());
        Cancellation outcome = settled.value().cancellation();
        if (settled.value().state() != OrderState.CANCELLED) {
            throw started(order.number(), outcome == null ? List.of() : outcome.started(), STILL_POSSIBLE);
        }
        return Order.of(settled);
    }

    private void ask(CancelOrderInput input, @Nullable String reason, Versioned<OrderDocument> stored) {
        OrderDocument order = stored.value();
        var asked = order.in(order.state(), Cancellation.asked(reason, clock.instant()), clock.instant());
        try {
            orders.replace(asked, stored.version(), List.of(new OrderCancellationRequested(order.id())));
        } catch (StaleDocumentException meanwhile) {
            throw stale(input.version(), orders.find(order.id()).map(Versioned::version).orElse(stored.version()));
        }
    }

    /** Who may take an order back, or change it. */
    static boolean mayCancel(Caller caller, OrderDocument order) {
        return order.owner() == null
                || caller.is(Role.PLANNER)
                || caller.is(Role.ADMIN)
                || (!caller.guest() && order.owner().equals(caller.subject()));
    }

    static Refused stale(int given, long current) {
        return new Refused(new StaleVersionError(
                "The order has version " + current + " by now, given is " + given + ".",
                Mistakes.path("version"),
                Math.toIntExact(current)));
    }

    private static Refused started(String number, List<String> what, List<String> possible) {
        return new Refused(new AlreadyStartedError(
                "Order " + number + " can no longer be cancelled, work has started: " + String.join(", ", what) + ".",
                Mistakes.path("orderId"),
                what,
                possible));
    }
}
