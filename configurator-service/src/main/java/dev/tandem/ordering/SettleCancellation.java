package dev.tandem.ordering;

import dev.tandem.ordering.OrderEvent.OrderCancellationRequested;
import dev.tandem.ordering.OrderEvent.OrderCancelled;
import dev.tandem.storage.Documents;
import dev.tandem.storage.EventListener;
import dev.tandem.storage.StaleDocumentException;
import dev.tandem.storage.Store;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;

/** Settles a wish to cancel with production: right when it is asked, and again by its event where a crash came in between. */
@Component
final class SettleCancellation implements EventListener<OrderCancellationRequested> {

    private final Documents<OrderDocument> orders;
    private final Fulfilment fulfilment;
    private final SettleAmendment amendments;
    private final Clock clock;

    SettleCancellation(Store store, Fulfilment fulfilment, SettleAmendment amendments, Clock clock) {
        this.orders = store.documents(OrderDocument.TYPE);
        this.fulfilment = fulfilment;
        this.amendments = amendments;
        this.clock = clock;
    }

    @Override
    public Class<OrderCancellationRequested> type() {
        return OrderCancellationRequested.class;
    }

    @Override
    public void on(OrderCancellationRequested event) {
        settle(event.orderId());
    }

    /** The order, its cancellation done or refused. */
    Versioned<OrderDocument> settle(String orderId) {
        while (true) {
            Versioned<OrderDocument> stored =
                    orders.find(orderId).orElseThrow(() -> new NoSuchElementException("No order " + orderId));
            OrderDocument order = stored.value();
            Cancellation wish = order.cancellation();
            if (wish == null || !order.cancelling()) {
                return stored;
            }
            amendments.follow(order);
            List<String> started = fulfilment.withdraw(orderId);
            try {
                return started.isEmpty()
                        ? orders.replace(
                                order.in(OrderState.CANCELLED, wish.done(), clock.instant()),
                                stored.version(),
                                List.of(new OrderCancelled(orderId)))
                        : orders.replace(order.in(order.state(), wish.refused(started), clock.instant()), stored.version());
            } catch (StaleDocumentException meanwhile) {
                // Somebody else changed or settled it in between: look again.
            }
        }
    }
}
