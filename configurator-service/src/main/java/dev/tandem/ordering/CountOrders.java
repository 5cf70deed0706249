package dev.tandem.ordering;

import dev.tandem.ordering.OrderEvent.OrderAccepted;
import dev.tandem.storage.EventListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import org.springframework.stereotype.Component;

/** Counts the orders that this process has heard of; after a crash one may be counted again. */
@Component
final class CountOrders implements EventListener<OrderAccepted> {

    private static final Counter ACCEPTED =
            Counter.builder("tandem.orders.accepted").description("Orders accepted").register(Metrics.globalRegistry);

    @Override
    public Class<OrderAccepted> type() {
        return OrderAccepted.class;
    }

    @Override
    public void on(OrderAccepted event) {
        ACCEPTED.increment();
    }
}
