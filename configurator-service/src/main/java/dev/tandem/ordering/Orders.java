package dev.tandem.ordering;

import java.util.List;
import java.util.Map;

/** What production may ask of and tell ordering. */
public interface Orders {

    /** The planned work orders of an order. @throws java.util.NoSuchElementException unknown order */
    List<PlannedWorkOrder> plannedWorkOrders(String orderId);

    /**
     * The planned work orders of an order that was accepted a moment ago, perhaps without reading them: as they were then. Whoever amends an
     * order has its work orders made before.
     *
     * @throws java.util.NoSuchElementException unknown order
     */
    List<PlannedWorkOrder> accepted(String orderId);

    /** The lines of these orders, by order id, in order; ids that are unknown are left out. */
    Map<String, List<OrderLine>> lines(List<String> orderIds);

    /** The first run of one of its work orders has started; doing it twice does nothing. */
    void inProduction(String orderId);

    /**
     * The promise of one of its work orders got later; the order's is that of the last of them. Doing it twice does nothing.
     *
     * @param workOrder its number
     * @param changes all of them, oldest first
     */
    void promised(String orderId, String workOrder, List<PromiseChange> changes);

    /** All its work orders are done; doing it twice does nothing. */
    void done(String orderId);
}
