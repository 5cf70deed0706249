package dev.tandem.production;

import dev.tandem.graphql.Connection;
import dev.tandem.graphql.Connection.Edge;
import dev.tandem.graphql.Connection.PageInfo;
import dev.tandem.graphql.PageRequest;
import dev.tandem.graphql.Refused;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds work orders and their steps, by id, by order, or by what they have in common. */
@Component
public class FindWorkOrders {

    private static final int AT_ONCE = 200;
    private static final int COUNTED = 10_000;

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
            page = workOrders.page(new Query(ofOrders, Map.of(), null, false, after, AT_ONCE));
            page.stream().map(WorkOrderView::new).forEach(read::add);
            after = page.isEmpty() ? null : new Place(null, read.getLast().id());
        } while (page.size() == AT_ONCE);
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

    /**
     * A page of work orders.
     *
     * @param filter which it was asked for
     */
    public record WorkOrderPage(List<Edge<WorkOrderView>> edges, PageInfo pageInfo, WorkOrderFilter filter) {}

    /**
     * One page of the work orders that a filter lets through, by number: whoever pages on sees each that it lets through all the while once.
     *
     * @throws Refused the filter cannot be used, or the page begins after what is no work order's place
     */
    public WorkOrderPage list(WorkOrderFilter filter, PageRequest request) {
        if (request.after() != null && !request.after().id().startsWith("wo_")) {
            throw request.foreign();
        }
        Connection<WorkOrderView> page =
                request.connection(page(filter.checked(), request.after(), request.limit()), view -> new Place(view.number(), view.id()));
        return new WorkOrderPage(page.edges(), page.pageInfo(), filter);
    }

    /**
     * The work orders that a filter lets through, by number.
     *
     * @param after the place of the last one of the page before, or null for the first
     * @param limit at most this many, 1 to 1,000
     */
    public List<WorkOrderView> page(WorkOrderFilter filter, @Nullable Place after, int limit) {
        return workOrders.page(filter.query(after, limit)).stream().map(WorkOrderView::new).toList();
    }

    /** How many work orders a filter lets through; empty where that is more than 10,000. */
    public Optional<Integer> count(WorkOrderFilter filter) {
        long counted = workOrders.count(filter.query(null, 1), COUNTED + 1);
        return counted > COUNTED ? Optional.empty() : Optional.of((int) counted);
    }
}
