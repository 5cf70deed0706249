package dev.tandem.production;

import dev.tandem.graphql.Connection;
import dev.tandem.graphql.PageRequest;
import dev.tandem.storage.Query;
import dev.tandem.storage.Query.Place;
import dev.tandem.storage.Versioned;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds work orders and their steps, by id, by order, or by what they have in common. */
@Component
public class FindWorkOrders {

    private static final int SCANNED_AT_ONCE = 200;

    private final WorkOrders workOrders;
    private final ReleaseWorkOrders released;

    FindWorkOrders(WorkOrders workOrders, ReleaseWorkOrders released) {
        this.workOrders = workOrders;
        this.released = released;
    }

    public Optional<WorkOrderView> find(String id) {
        return workOrders.find(id).map(WorkOrderView::new);
    }

    /** The work orders of each order, by line; made now where the event that an order was accepted is still under way. */
    public Map<String, List<WorkOrderView>> ofOrders(Collection<String> orderIds) {
        return orderIds.stream().distinct().collect(Collectors.toMap(
                Function.identity(), id -> released.ofOrder(id).stream().map(WorkOrderView::new).toList()));
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
