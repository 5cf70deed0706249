package dev.tandem.production;

import dev.tandem.ordering.Orders;
import dev.tandem.ordering.PlannedWorkOrder;
import dev.tandem.production.WorkOrderEvent.WorkOrderDelayed;
import dev.tandem.production.WorkOrderEvent.WorkOrderDone;
import dev.tandem.production.WorkOrderEvent.WorkOrderStarted;
import dev.tandem.production.WorkOrders.Written;
import dev.tandem.production.domain.WorkOrderState;
import dev.tandem.storage.EventListener;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells ordering how far its orders are: at once, and again by the relay in case the process died in between. */
@Component
class OrderProgress implements EventListener<WorkOrderEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(OrderProgress.class);

    private final Orders orders;
    private final WorkOrders workOrders;

    OrderProgress(Orders orders, WorkOrders workOrders) {
        this.orders = orders;
        this.workOrders = workOrders;
    }

    @Override
    public Class<WorkOrderEvent> type() {
        return WorkOrderEvent.class;
    }

    @Override
    public void on(WorkOrderEvent event) {
        if (event instanceof WorkOrderStarted || event instanceof WorkOrderDone) {
            orders.inProduction(event.orderId());
        }
        if (event instanceof WorkOrderDelayed) {
            workOrders.find(event.workOrderId()).map(found -> found.value().work()).ifPresent(work -> {
                orders.promised(event.orderId(), work.number(), Promises.changes(work));
                if (work.started()) {
                    orders.inProduction(event.orderId());
                }
            });
        }
        if (event instanceof WorkOrderDone && allDone(event.orderId())) {
            orders.done(event.orderId());
        }
    }

    /** So that whoever reads the order right after a report sees it; what fails here, the relay does. */
    void tell(Written written) {
        if (written.event() != null) {
            try {
                on(written.event());
            } catch (RuntimeException e) {
                LOG.info("Order {} will hear a little later of {}", written.event().orderId(), written.event(), e);
            }
        }
    }

    private boolean allDone(String orderId) {
        List<String> ids = orders.plannedWorkOrders(orderId).stream().map(PlannedWorkOrder::id).toList();
        List<WorkOrderState> states =
                workOrders.findAll(ids).stream().map(found -> found.value().work().state()).toList();
        return states.size() == ids.size() && states.stream().allMatch(state -> state == WorkOrderState.DONE);
    }
}
