package dev.tandem.production.graphql;

import dev.tandem.graphql.GraphQlTypeName;
import dev.tandem.graphql.NodeSource;
import dev.tandem.graphql.PageRequest;
import dev.tandem.ordering.Order;
import dev.tandem.ordering.OrderLine;
import dev.tandem.production.DispatchLists;
import dev.tandem.production.FindWorkOrders;
import dev.tandem.production.FindWorkOrders.WorkOrderPage;
import dev.tandem.production.WorkOrderFeed;
import dev.tandem.production.WorkOrderFeed.WorkOrderChangePage;
import dev.tandem.production.WorkOrderFilter;
import dev.tandem.production.WorkOrderView;
import dev.tandem.security.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows work orders and dispatch lists. */
@Controller
class WorkOrderController implements NodeSource {

    private final FindWorkOrders workOrders;
    private final WorkOrderFeed feed;
    private final DispatchLists dispatchLists;

    WorkOrderController(FindWorkOrders workOrders, WorkOrderFeed feed, DispatchLists dispatchLists) {
        this.workOrders = workOrders;
        this.feed = feed;
        this.dispatchLists = dispatchLists;
    }

    @Bean
    static GraphQlTypeName workOrderTypeName() {
        return new GraphQlTypeName(WorkOrderView.class, "WorkOrder");
    }

    @QueryMapping
    Optional<WorkOrderView> workOrder(@Argument String id) {
        return workOrders.find(id);
    }

    @QueryMapping
    WorkOrderPage workOrders(
            @Argument @Nullable WorkOrderFilter filter, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        return workOrders.list(filter == null ? WorkOrderFilter.ALL : filter, PageRequest.of(first, after).orderedBy(String.class));
    }

    @BatchMapping(typeName = "Order")
    List<List<WorkOrderView>> workOrders(List<Order> orders) {
        Map<String, Integer> lines = orders.stream().collect(Collectors.toMap(Order::id, order -> order.lines().size(), (one, _) -> one));
        Map<String, List<WorkOrderView>> found = workOrders.ofOrders(lines);
        return orders.stream().map(order -> found.get(order.id())).toList();
    }

    @BatchMapping(typeName = "WorkOrder")
    List<OrderLine> source(List<WorkOrderView> views) {
        return workOrders.sources(views);
    }

    @SchemaMapping(typeName = "WorkOrderConnection")
    Optional<Integer> totalCount(WorkOrderPage page) {
        return workOrders.count(page.filter());
    }

    @QueryMapping
    WorkOrderChangePage workOrderChanges(@Argument @Nullable String after, @Argument @Nullable Integer first) {
        return feed.after(after, first);
    }

    @QueryMapping
    DispatchLists.StepConnection dispatchList(
            @Argument String workCentre, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        return dispatchLists.page(workCentre, PageRequest.of(first, after));
    }

    @Override
    public String prefix() {
        return "wo";
    }

    @Override
    public Optional<WorkOrderView> find(String id, Caller caller) {
        return workOrders.find(id);
    }
}
