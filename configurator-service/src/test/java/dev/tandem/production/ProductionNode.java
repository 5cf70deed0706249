package dev.tandem.production;

import dev.tandem.ordering.AmendWork;
import dev.tandem.ordering.Fulfilment;
import dev.tandem.ordering.Orders;
import dev.tandem.production.domain.WorkOrderState;
import dev.tandem.storage.EventListener;
import dev.tandem.storage.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Production of the demo factory without Spring, on real work orders, with runs that are only started, ended and settled. */
public final class ProductionNode {

    public final Fulfilment fulfilment;
    public final AmendWork amendWork;
    private final DemoProduction production;
    private final WorkOrders workOrders;
    private final ReleaseWorkOrders released;
    private final OrderProgress progress;
    private final Portions portions;
    private final Clock clock;
    private final Map<String, RunNews> runs;
    private final AtomicInteger numbers = new AtomicInteger();

    public ProductionNode(Store store, Clock clock, Orders orders) {
        this(store, clock, orders, new ConcurrentHashMap<>());
    }

    private ProductionNode(Store store, Clock clock, Orders orders, Map<String, RunNews> runs) {
        this.clock = clock;
        this.runs = runs;
        production = new DemoProduction(store, clock);
        LeasedRuns leasedRuns = (reservation, _) -> runs.computeIfAbsent(reservation.runId(), id ->
                new RunNews(id, 1, reservation.stepId(), reservation.quantity(), RunNews.State.OVER, null, 0, 0, 0, 0, null, null, clock.instant()));
        workOrders = new WorkOrders(store, production.heldPlaces, production.replan, new WorkOrderSignals(), clock);
        released = new ReleaseWorkOrders(orders, workOrders);
        progress = new OrderProgress(orders, workOrders);
        EndLeases endLeases = new EndLeases(workOrders, leasedRuns);
        portions = new Portions(workOrders, new DueWork(workOrders, leasedRuns, progress, clock), progress, clock);
        production.beans.addBean("withdrawal", new WithdrawWorkOrders(released, workOrders, endLeases, clock));
        fulfilment = production.planWorkOrders;
        amendWork = new AmendWorkOrders(production.planWorkOrders, released, orders, workOrders, production.heldPlaces, endLeases);
    }

    /** The same after a crash: what it kept in memory is read again from the store. */
    public ProductionNode restarted(Store store, Orders orders) {
        return new ProductionNode(store, clock, orders, runs);
    }

    public List<EventListener<?>> listeners() {
        return List.of(released, progress);
    }

    public void release(String orderId) {
        released.ofOrder(orderId);
    }

    /** Reserves all that is ready of a step; answers the run's id. */
    public String lease(String stepId) {
        String run = "run_" + numbers.incrementAndGet();
        portions.reserve(stepId, run, Integer.MAX_VALUE, clock.instant().plus(Duration.ofMinutes(10))).orElseThrow();
        return run;
    }

    /** Whether the run started: its lease may have been ended meanwhile. */
    public boolean start(String stepId, String run, int quantity) {
        RunNews news = runs.computeIfAbsent(run, id -> new RunNews(
                id, 1, stepId, quantity, RunNews.State.RUNNING, null, 0, 0, 0, 0, null, clock.instant(), clock.instant()));
        portions.hear(news);
        return news.state() == RunNews.State.RUNNING;
    }

    public void start(String stepId, int quantity) {
        start(stepId, lease(stepId), quantity);
    }

    /** How many steps hold a place in the plan, and how many need one. */
    public List<Integer> placesHeldAndNeeded(List<String> orderIds) {
        int needed = orderIds.stream()
                .flatMap(id -> released.ofOrder(id).stream())
                .mapToInt(document -> document.value().placesNeeded().size())
                .sum();
        return List.of(production.plan.size(), needed);
    }

    public WorkOrderView workOrder(String id) {
        return new WorkOrderView(workOrders.find(id).orElseThrow());
    }

    public WorkOrderState state(String id) {
        return workOrders.find(id).orElseThrow().value().work().state();
    }

    public int runsOf(String stepId) {
        var work = workOrders.find(Ids.workOrderOf(stepId).orElseThrow()).orElseThrow().value().work();
        return work.step(stepId).orElseThrow().portions().size();
    }

    /** Steps of a work order with what is ready of each. */
    public Map<String, Integer> ready(String id) {
        var work = workOrders.find(id).orElseThrow().value().work();
        return work.steps().stream().collect(Collectors.toMap(step -> step.code(), work::ready));
    }
}
