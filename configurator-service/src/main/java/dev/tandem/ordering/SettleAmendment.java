package dev.tandem.ordering;

import dev.tandem.ordering.AmendWork.Obstacle;
import dev.tandem.ordering.OrderEvent.OrderAmendmentRequested;
import dev.tandem.ordering.OrderEvent.OrderAmendmentSettled;
import dev.tandem.storage.Documents;
import dev.tandem.storage.EventListener;
import dev.tandem.storage.StaleDocumentException;
import dev.tandem.storage.Store;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;

/**
 * Settles a wish to amend an order with production: right when it is asked, and again by its events where a crash came in between. First
 * the work orders are blocked, then the order's document decides, then the work orders follow it.
 */
@Component
final class SettleAmendment implements EventListener<OrderEvent> {

    private final Documents<OrderDocument> orders;
    private final AmendWork work;
    private final Clock clock;

    SettleAmendment(Store store, AmendWork work, Clock clock) {
        this.orders = store.documents(OrderDocument.TYPE);
        this.work = work;
        this.clock = clock;
    }

    @Override
    public Class<OrderEvent> type() {
        return OrderEvent.class;
    }

    @Override
    public void on(OrderEvent event) {
        if (event instanceof OrderAmendmentRequested || event instanceof OrderAmendmentSettled) {
            settle(event.orderId());
        }
    }

    /** The order, its amendment done or refused, and its work orders as it says. */
    Versioned<OrderDocument> settle(String orderId) {
        while (true) {
            Versioned<OrderDocument> stored =
                    orders.find(orderId).orElseThrow(() -> new NoSuchElementException("No order " + orderId));
            OrderDocument order = stored.value();
            if (!order.isAmending()) {
                follow(order);
                return stored;
            }
            decide(stored);
        }
    }

    /** Lets the work orders be what the order's last amendment made of them, or start again where it was refused. */
    void follow(OrderDocument order) {
        Amending wish = order.amending();
        if (wish != null && !wish.pending()) {
            work.follow(order.id(), wish.number(), wish.lines());
        }
    }

    private void decide(Versioned<OrderDocument> stored) {
        OrderDocument order = stored.value();
        Amending wish = order.amending();
        Amending.Instead instead = wish == null ? null : wish.instead();
        if (wish == null || instead == null) {
            return;
        }
        List<Obstacle> obstacles = work.block(order.id(), wish.number(), instead.planned());
        OrderDocument decided = obstacles.isEmpty()
                ? order.amended(wish, instead, clock.instant())
                : order.amending(wish.refused(obstacles), clock.instant());
        try {
            orders.replace(decided, stored.version(), List.of(new OrderAmendmentSettled(order.id())));
        } catch (StaleDocumentException meanwhile) {
            return;
        }
        if (!obstacles.isEmpty()) {
            work.restore(instead.planned());
        }
    }
}
