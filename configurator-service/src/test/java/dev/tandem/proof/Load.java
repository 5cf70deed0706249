package dev.tandem.proof;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;

/** Customers, machines, craftspeople and a planner and an ERP system, all busy with one service until they are told to stop or it is killed. */
final class Load {

    private final Clients clients;
    private final AtomicBoolean goesOn = new AtomicBoolean(true);
    private final AtomicBoolean killed = new AtomicBoolean();
    private final Queue<Throwable> wrong;
    private final List<Thread> threads;

    /** @param wrong takes what must not happen: a refusal that should not be, an answer missing though the service lives */
    Load(Clients clients, Ledger ledger, Random random, Queue<Throwable> wrong) {
        this.clients = clients;
        this.wrong = wrong;
        Map<String, JsonNode> lines = CustomerLoad.characteristics(clients);
        List<String> centres = new ArrayList<>();
        clients.ask(Clients.PLANNER, "{ workCentres { code } }", Map.of()).get("workCentres")
                .forEach(centre -> centres.add(centre.get("code").asString()));
        List<Runnable> loads = List.of(
                new CustomerLoad(clients, ledger, new Random(random.nextLong()), goesOn, lines),
                new CustomerLoad(clients, ledger, new Random(random.nextLong()), goesOn, lines),
                new FloorLoad(clients, ledger, new Random(random.nextLong()), goesOn, Clients.MACHINE, centres),
                new FloorLoad(clients, ledger, new Random(random.nextLong()), goesOn, Clients.CRAFTSPERSON, centres),
                new PlannerLoad(clients, ledger, new Random(random.nextLong()), goesOn),
                () -> ledger.feed.follow(clients, goesOn));
        this.threads = loads.stream().map(load -> Thread.ofPlatform().start(() -> until(load))).toList();
    }

    int answers() {
        return clients.answers();
    }

    /** From now on answers may be missing. */
    void aboutToBeKilled() {
        killed.set(true);
    }

    /** Lets everybody finish what they have sent. */
    void stop() throws InterruptedException {
        goesOn.set(false);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void until(Runnable load) {
        try {
            load.run();
        } catch (UncheckedIOException e) {
            if (!killed.get()) {
                wrong.add(e);
            }
        } catch (RuntimeException | AssertionError e) {
            wrong.add(e);
        }
    }
}
