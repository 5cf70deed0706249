package dev.tandem.production;

import dev.tandem.graphql.Connection;
import dev.tandem.graphql.PageRequest;
import dev.tandem.ordering.OrderLine;
import dev.tandem.ordering.Orders;
import dev.tandem.storage.Query;
import dev.tandem.storage.Query.Place;
import dev.tandem.storage.Versioned;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds work orders and their steps, by id, by order, or by what they have in common. */
@Component
public class FindWorkOrders {

    private static final int SCANNED_AT_ONCE = 200;

    private final WorkOrders workOrders;
    private final ReleaseWorkOrders released;
    private final Orders orders;

    FindWorkOrders(WorkOrders workOrders, ReleaseWorkOrders released, Orders orders) {
        this.workOrders = workOrders;
        this.released = released;
        this.orders = orders;
    }

    public Optional<WorkOrderView> find(String id) {
        return workOrders.find(id).map(WorkOrderView::new);
    }

    /**
     * The work orders of each order, by line; made now where the event that an order was accepted is still under way.
     *
     * @param lines how many lines each order has, by order id
     */
    public Map<String, List<WorkOrderView>> ofOrders(Map<String, Integer> lines) {
        Map<String, List<WorkOrderView>> found = read(lines.keySet()).stream()
                .sorted(Comparator.comparing(WorkOrderView::line))
                .collect(Collectors.groupingBy(WorkOrderView::orderId));
        Map<String, List<WorkOrderView>> all = new HashMap<>();
        lines.forEach((id, count) -> {
            List<WorkOrderView> there = found.getOrDefault(id, List.of());
            all.put(id, there.size() == count ? there : released.ofOrder(id).stream().map(WorkOrderView::new).toList());
        });
        return all;
    }

    private List<WorkOrderView> read(Collection<String> orderIds) {
        List<WorkOrderView> read = new ArrayList<>();
        Place after = null;
        List<Versioned<WorkOrderDocument>> page;
        do {
            Map<String, List<?>> ofOrders = Map.of("orderId", List.copyOf(orderIds));
            page = workOrders.page(new Query(ofOrders, Map.of(), null, false, after, SCANNED_AT_ONCE));
            page.stream().map(WorkOrderView::new).forEach(read::add);
            after = page.isEmpty() ? null : new Place(null, read.getLast().id());
        } while (page.size() == SCANNED_AT_ONCE);
        return read;
    }

    /** The order lines that work orders come from, in the same order. */
    public List<OrderLine> sources(List<WorkOrderView> views) {
        Map<String, List<OrderLine>> lines = orders.lines(views.stream().map(WorkOrderView::orderId).distinct().toList());
        return views.stream().map(view -> lines.get(view.orderId()).get(view.line() - 1)).toList();
    }

    /** Steps by their ids; unknown ones are left out. */
    public Map<String, StepView> steps(Collection<String> stepIds) {
        List<String> ids = stepIds.stream().flatMap(id -> Ids.workOrderOf(id).stream()).distinct().toList();
        Map<String, StepView> steps = new HashMap<>();
        for (Versioned<WorkOrderDocument> found : workOrders.findAll(ids)) {
            WorkOrderView view = new WorkOrderView(found);
            view.work().steps().stream()
                    .filter(step -> stepIds.contains(step.id()))
                    .forEach(step -> steps.put(step.id(), view.step(step)));
        }
        return steps;
    }

    /** One page of the work orders that a filter lets through, by number. */
    public Connection<WorkOrderView> list(WorkOrderFilter filter, PageRequest request) {
        List<WorkOrderView> found = new ArrayList<>();
        Place after = request.after();
        List<Versioned<WorkOrderDocument>> scanned;
        do {
            int limit = filter.indexed() ? request.limit() : SCANNED_AT_ONCE;
            scanned = workOrders.page(new Query(filter.equal(), filter.ranges(), "number", false, after, limit));
            scanned.stream().filter(read -> filter.test(read.value())).map(WorkOrderView::new).forEach(found::add);
            after = scanned.isEmpty() ? null : place(scanned.getLast().value().work().number(), scanned.getLast().value().work().id());
            if (scanned.size() < limit) {
                break;
            }
        } while (found.size() < request.limit());
        return request.connection(found, view -> place(view.number(), view.id()));
    }

    private static Place place(String number, String id) {
        return new Place(number, id);
    }
}
