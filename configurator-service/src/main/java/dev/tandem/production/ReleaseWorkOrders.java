package dev.tandem.production;

import dev.tandem.ordering.OrderEvent.OrderAccepted;
import dev.tandem.ordering.Orders;
import dev.tandem.ordering.PlannedWorkOrder;
import dev.tandem.storage.EventListener;
import dev.tandem.storage.Versioned;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes an accepted order's work orders; whoever asks for them earlier than the event arrives gets them made at once. */
@Component
class ReleaseWorkOrders implements EventListener<OrderAccepted> {

    private final Orders orders;
    private final WorkOrders workOrders;

    ReleaseWorkOrders(Orders orders, WorkOrders workOrders) {
        this.orders = orders;
        this.workOrders = workOrders;
    }

    @Override
    public Class<OrderAccepted> type() {
        return OrderAccepted.class;
    }

    @Override
    public void on(OrderAccepted event) {
        made(event.orderId(), orders.accepted(event.orderId()));
    }

    /** The work orders of an order, by line. */
    List<Versioned<WorkOrderDocument>> ofOrder(String orderId) {
        return made(orderId, orders.plannedWorkOrders(orderId));
    }

    private List<Versioned<WorkOrderDocument>> made(String orderId, List<PlannedWorkOrder> planned) {
        return planned.stream().map(plan -> workOrders.release(orderId, plan)).toList();
    }
}
