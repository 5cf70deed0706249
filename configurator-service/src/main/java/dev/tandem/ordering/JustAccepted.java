package dev.tandem.ordering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The plans of the orders that this process accepted last, so that making their work orders needs no reading of what was written a moment
 * ago. Only spares reading, so it may forget.
 */
@Component
final class JustAccepted {

    private static final int KEPT = 1_000;

    private final Map<String, List<PlannedWorkOrder>> plans = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<PlannedWorkOrder>> eldest) {
            return size() > KEPT;
        }
    };

    synchronized void put(OrderDocument order) {
        plans.put(order.id(), order.plannedWorkOrders());
    }

    /** The plan as it was accepted, once. */
    synchronized Optional<List<PlannedWorkOrder>> take(String orderId) {
        return Optional.ofNullable(plans.remove(orderId));
    }
}
