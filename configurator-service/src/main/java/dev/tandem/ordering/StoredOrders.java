package dev.tandem.ordering;

import dev.tandem.storage.Documents;
import dev.tandem.storage.StaleDocumentException;
import dev.tandem.storage.Store;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers production about orders, and hears from it how far they are. */
@Component
final class StoredOrders implements Orders {

    private final Documents<OrderDocument> orders;
    private final JustAccepted justAccepted;
    private final Clock clock;

    StoredOrders(Store store, JustAccepted justAccepted, Clock clock) {
        this.orders = store.documents(OrderDocument.TYPE);
        this.justAccepted = justAccepted;
        this.clock = clock;
    }

    @Override
    public List<PlannedWorkOrder> plannedWorkOrders(String orderId) {
        return stored(orderId).value().plannedWorkOrders();
    }

    @Override
    public List<PlannedWorkOrder> accepted(String orderId) {
        return justAccepted.take(orderId).orElseGet(() -> plannedWorkOrders(orderId));
    }

    @Override
    public Map<String, List<OrderLine>> lines(List<String> orderIds) {
        return orders.findAll(orderIds).stream()
                .collect(Collectors.toMap(order -> order.value().id(), order -> order.value().lines()));
    }

    @Override
    public void inProduction(String orderId) {
        change(orderId, order -> order.state() == OrderState.ACCEPTED
                ? order.in(OrderState.IN_PRODUCTION, order.cancellation(), clock.instant())
                : order);
    }

    @Override
    public void promised(String orderId, String workOrder, List<PromiseChange> changes) {
        change(orderId, order -> order.promised(workOrder, changes, clock.instant()));
    }

    @Override
    public void done(String orderId) {
        change(orderId, order -> order.state() == OrderState.ACCEPTED || order.state() == OrderState.IN_PRODUCTION
                ? order.in(OrderState.DONE, order.cancellation(), clock.instant())
                : order);
    }

    private void change(String orderId, UnaryOperator<OrderDocument> change) {
        while (true) {
            Versioned<OrderDocument> stored = stored(orderId);
            OrderDocument next = change.apply(stored.value());
            if (next == stored.value()) {
                return;
            }
            try {
                orders.replace(next, stored.version());
                return;
            } catch (StaleDocumentException meanwhile) {
                // Somebody else changed it in between: look again.
            }
        }
    }

    private Versioned<OrderDocument> stored(String orderId) {
        return orders.find(orderId).orElseThrow(() -> new NoSuchElementException("No order " + orderId));
    }
}
