package dev.tandem.production;

import dev.tandem.ordering.OrderSignals;
import org.springframework.stereotype.Component;

/** Tells who follows an order of each change of its work orders. */
@Component
class TellOrders {

    TellOrders(WorkOrderSignals workOrders, OrderSignals orders) {
        workOrders.listen(news -> Ids.orderOf(news.workOrderId()).ifPresent(orders::tell));
    }
}
