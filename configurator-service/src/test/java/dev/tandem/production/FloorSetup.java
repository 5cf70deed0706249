package dev.tandem.production;

import dev.tandem.factory.DemoFactory;
import dev.tandem.factory.Factory;
import dev.tandem.ordering.OrderLine;
import dev.tandem.ordering.OrderLine;
import dev.tandem.ordering.Orders;
import dev.tandem.ordering.PlannedWorkOrder;
import dev.tandem.ordering.PromiseChange;
import dev.tandem.people.Roster;
import dev.tandem.production.domain.SitePlan;
import dev.tandem.storage.EventListener;
import dev.tandem.storage.Store;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Production without Spring, over a real store, with orders that only remember what they are told. */
public final class FloorSetup {

    /** Orders that hold plans and remember how far they are. */
    public static final class RememberedOrders implements Orders {

        private final Map<String, List<PlannedWorkOrder>> planned = new ConcurrentHashMap<>();
        public final Set<String> inProduction = ConcurrentHashMap.newKeySet();
        public final Set<String> done = ConcurrentHashMap.newKeySet();
        public final Map<String, List<PromiseChange>> promises = new ConcurrentHashMap<>();

        public void accept(String orderId, PlannedWorkOrder... workOrders) {
            planned.put(orderId, List.of(workOrders));
        }

        @Override
        public List<PlannedWorkOrder> plannedWorkOrders(String orderId) {
            if (!planned.containsKey(orderId)) {
                throw new NoSuchElementException(orderId);
            }
            return planned.get(orderId);
        }

        @Override
        public List<PlannedWorkOrder> accepted(String orderId) {
            return plannedWorkOrders(orderId);
        }

        @Override
        public Map<String, List<OrderLine>> lines(List<String> orderIds) {
            return Map.of();
        }

        @Override
        public void inProduction(String orderId) {
            inProduction.add(orderId);
        }

        @Override
        public void promised(String orderId, String workOrder, List<PromiseChange> changes) {
            promises.merge(orderId, changes, (known, told) -> told.size() > known.size() ? told : known);
        }

        @Override
        public void done(String orderId) {
            done.add(orderId);
        }
    }

    public final FindWorkOrders find;
    public final WorkOrderFeed feed;
    public final WorkOrderLines lines;
    public final WorkOrderSignals signals;
    public final SteerWorkOrders steer;
    public final DispatchLists dispatch;
    public final Portions portions;
    public final SitePlan plan;
    private final WorkOrders workOrders;
    private final DueWork dueWork;
    private final WithdrawWorkOrders withdraw;
    private final ReleaseWorkOrders released;
    private final OrderProgress progress;

    public FloorSetup(Store store, Clock clock, RememberedOrders orders, LeasedRuns leasedRuns) {
        Factory factory = DemoFactory.werkhof();
        FactoryCapacity capacity = new FactoryCapacity(factory, new Roster(factory), LocalDate.parse("2026-11-20"));
        plan = new SitePlan(capacity.planning());
        HeldPlaces places = new HeldPlaces(plan);
        signals = new WorkOrderSignals();
        workOrders = new WorkOrders(store, places, new ReplanWorkOrders(plan, capacity.promiseBuffer(), places), signals, clock);
        feed = new WorkOrderFeed(workOrders);
        released = new ReleaseWorkOrders(orders, workOrders);
        progress = new OrderProgress(orders, workOrders);
        dueWork = new DueWork(workOrders, leasedRuns, progress, clock);
        find = new FindWorkOrders(workOrders, released, orders);
        lines = new WorkOrderLines(find);
        steer = new SteerWorkOrders(workOrders, progress, clock);
        dispatch = new DispatchLists(factory, workOrders, find, dueWork, clock);
        portions = new Portions(workOrders, dueWork, progress, clock);
        withdraw = new WithdrawWorkOrders(released, workOrders, new EndLeases(workOrders, leasedRuns), clock);
    }

    public List<EventListener<?>> listeners() {
        return List.of(released, progress);
    }

    /** Hears of what other nodes wrote. */
    public void follow() {
        workOrders.followOtherNodes();
    }

    public void letTimePass() {
        dueWork.catchUp();
    }

    public List<String> withdraw(String orderId) {
        return withdraw.withdraw(orderId);
    }

    /** Makes the work orders of accepted orders. */
    public void release(Collection<String> orderIds) {
        orderIds.forEach(released::ofOrder);
    }
}
