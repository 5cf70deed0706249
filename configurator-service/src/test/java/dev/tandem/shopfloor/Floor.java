package dev.tandem.shopfloor;

import dev.tandem.MovableClock;
import dev.tandem.factory.DemoFactory;
import dev.tandem.graphql.PageRequest;
import dev.tandem.production.DispatchLists.StepEdge;
import dev.tandem.production.FloorSetup;
import dev.tandem.production.StepView;
import dev.tandem.security.Caller;
import dev.tandem.security.Role;
import dev.tandem.shopfloor.RunView.LeaseView;
import dev.tandem.shopfloor.domain.PortionReport;
import dev.tandem.storage.EventListener;
import dev.tandem.storage.Relay;
import dev.tandem.storage.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The whole floor without Spring, over a real store in a folder; opening it again is a restart. */
final class Floor implements AutoCloseable {

    static final Caller MACHINE = new Caller("machine", Set.of(Role.MACHINE));
    static final Caller PERSON = new Caller("craftsperson", Set.of(Role.CRAFTSPERSON));
    static final Caller PLANNER = new Caller("planner", Set.of(Role.PLANNER));
    static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    final MovableClock clock;
    final FloorSetup.RememberedOrders orders;
    final FloorSetup production;
    final LeaseRuns leaseRuns;
    final WorkOnRuns work;
    final ReportRuns reports;
    final HandOverRuns handOver;
    final DecideSetAside decide;
    final TakeOverRuns takeOver;
    final FindRuns find;
    final Runs runs;
    final ForgetUnstartedRuns forget;
    final ForgetLeaseRequests forgetRequests;
    final TestStore store;
    final @Nullable Relay relay;

    private Floor(TestStore store, MovableClock clock, FloorSetup.RememberedOrders orders) {
        this(store, clock, orders, true);
    }

    private Floor(TestStore store, MovableClock clock, FloorSetup.RememberedOrders orders, boolean relays) {
        this.clock = clock;
        this.orders = orders;
        this.store = store;
        runs = new Runs(store.store(), clock);
        production = new FloorSetup(store.store(), clock, orders, runs);
        LeaseTokens tokens = new LeaseTokens(store.store());
        HeldRuns heldRuns = new HeldRuns(runs, tokens, production.portions, clock);
        leaseRuns = new LeaseRuns(production.portions, new ReadWantedRuns(production.dispatch, production.find),
                new LeaseRequests(store.store(), runs, heldRuns, tokens, clock), new FillRuns(production.portions, runs, clock));
        forget = new ForgetUnstartedRuns(runs, production.portions, clock);
        forgetRequests = new ForgetLeaseRequests(store.store(), clock);
        work = new WorkOnRuns(heldRuns, production.portions, clock);
        Reasons reasons = new Reasons(DemoFactory.werkhof());
        reports = new ReportRuns(heldRuns, tokens, reasons, clock);
        handOver = new HandOverRuns(heldRuns, clock);
        decide = new DecideSetAside(runs, heldRuns, tokens, reasons, clock);
        takeOver = new TakeOverRuns(runs, heldRuns, clock);
        find = new FindRuns(runs, tokens);
        List<EventListener<?>> listeners = new ArrayList<>(production.listeners());
        listeners.add(new TellWorkOrders(runs, production.portions));
        relay = relays ? store.relay(listeners.toArray(EventListener<?>[]::new)) : null;
    }

    static Floor open(Path folder) {
        return new Floor(
                TestStore.in(folder), new MovableClock(Instant.parse("2026-11-23T08:00:00Z")), new FloorSetup.RememberedOrders());
    }

    /** The same floor after its process ended. */
    Floor restart(Path folder) {
        close();
        return new Floor(TestStore.in(folder), clock, orders);
    }

    /** Another node on the same store: what it knows of the dispatch lists is as old as its start, until it is told or finds out. */
    Floor anotherNode() {
        return new Floor(store, clock, orders);
    }

    /** Two nodes that share what is behind their stores; the first one has the relay. */
    static List<Floor> two(TestStore one, TestStore other) {
        MovableClock clock = new MovableClock(Instant.parse("2026-11-23T08:00:00Z"));
        FloorSetup.RememberedOrders orders = new FloorSetup.RememberedOrders();
        return List.of(new Floor(one, clock, orders, true), new Floor(other, clock, orders, false));
    }

    List<RunView> lease(Caller caller, String workCentre, int limit) {
        return leaseRuns.lease(caller, new LeaseRuns.Input(UUID.randomUUID().toString(), workCentre, limit, TEN_MINUTES));
    }

    List<RunView> lease(Caller caller, String workCentre, int limit, Integer pieces, List<String> steps) {
        return leaseRuns.lease(
                caller, new LeaseRuns.Input(UUID.randomUUID().toString(), workCentre, limit, TEN_MINUTES, pieces, steps));
    }

    String token(Caller caller, RunView run) {
        return find.lease(run, caller).map(LeaseView::token).orElseThrow();
    }

    RunView start(Caller caller, RunView run) {
        return work.start(caller, run.id(), token(caller, run));
    }

    RunView report(Caller caller, RunView run, int good, int scrap, boolean finished) {
        return report(UUID.randomUUID().toString(), caller, run, token(caller, run), good, scrap, finished);
    }

    RunView report(String key, Caller caller, RunView run, String token, int good, int scrap, boolean finished) {
        PortionReport portion = new PortionReport(run.portions().getFirst().stepId(), good, scrap, 0);
        return reports.report(caller, new ReportRuns.Input(key, run.id(), token, List.of(portion), null, scrap > 0 ? "MATERIAL_FAULT" : null, finished));
    }

    List<StepEdge> list(String workCentre) {
        return production.dispatch.page(workCentre, PageRequest.of(100, null)).edges();
    }

    StepView step(String id) {
        return production.find.steps(List.of(id)).get(id);
    }

    @Override
    public void close() {
        store.close();
    }
}
