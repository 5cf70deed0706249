package dev.tandem.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Orders accepted over HTTP on a fresh embedded store, against durable writes of the same bytes through the same adapter and against
 * mutations of the same service that do nothing. Configurations are made beforehand.
 */
final class OrdersBenchmark {

    private static final int CONFIGURATIONS = 60;
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final int MOST_WINDOWS = 18;
    private static final double FALLING = 0.95;
    private static final int ENOUGH = 30_000;
    private static final String RELEASE = "mutation($input: RunInput!) { releaseRun(input: $input) { run { id } userErrors { code message } } }";
    private static final String NO_KEY = "no-key-that-a-guest-may-use-for-this";

    private final Options options;
    private final Report report;

    /** What a load did and what it took. */
    private record Measured(Load.Done done, double serviceCpu, double clientCpu) {

        double millisOfService() {
            return 1_000 * serviceCpu / done.count();
        }
    }

    OrdersBenchmark(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run(Path folder) throws IOException {
        report.title("orders", "accepted over HTTP (split, routed, planned, durable when answered), " + options.clients()
                + " clients without pauses");
        FlushLatency.measure(folder, report);
        StoreFile.Collection order;
        StoreFile.Collection workOrder;
        Measured accepted;
        double drained;
        Measured nothing;
        try (Service service = Service.start(options, folder); StoreFile file = StoreFile.open(service.store())) {
            PreparedOrders prepared = new PreparedOrders(service, CONFIGURATIONS, 1);
            accepted = load(service, ordering(service, prepared));
            drained = drain(file);
            order = file.collection("orders");
            workOrder = file.collection("workorders");
            tell("accepted orders", accepted);
            report.figure("until the last work order was made of its order, after the load", drained, "s");
            report.figure("bytes that an accepted order writes: the order", order.averageBytes(), "bytes");
            report.figure("bytes that an accepted order writes: its work order", workOrder.averageBytes(), "bytes");
            nothing = nothing(service, prepared);
        }
        StoreWrites.Outcome writes = StoreWrites.measure(folder, options, List.of(order, workOrder));
        compare(accepted, drained, nothing, writes);
    }

    private void compare(Measured accepted, double drained, Measured nothing, StoreWrites.Outcome writes) {
        report.figure("the same bytes written through the same adapter (an order and a work order each)", writes.groups(), "orders/s");
        report.figure("the writing process's CPU for them", 1_000 * writes.cpuSeconds() / writes.count(), "ms/order");
        double perSecond = accepted.done().perSecond();
        report.figure("accepted orders to durable writes of the same bytes", perSecond / writes.groups(), "ratio", Aim.atLeast(0.25));
        report.figure("the same, counting until the last work order was made",
                accepted.done().count() / (accepted.done().seconds() + drained) / writes.groups(), "ratio");
        report.figure("the same by the server process's CPU alone, the clients' apart",
                1_000 * writes.cpuSeconds() / writes.count() / accepted.millisOfService(), "ratio");
        report.figure("accepted orders to empty mutations", perSecond / nothing.done().perSecond(), "ratio", Aim.atLeast(0.2));
        report.figure("the same by the service's CPU alone, the clients' apart",
                nothing.millisOfService() / accepted.millisOfService(), "ratio");
    }

    /** The cheaper of two mutations that do nothing, with bodies as large as an order's. */
    private Measured nothing(Service service, PreparedOrders prepared) throws IOException {
        int bytes = prepared.request(0, NO_KEY).length;
        Measured refused = load(service, repeating(service, Service.GUEST, prepared.request(0, NO_KEY), "userErrors"));
        tell("placeOrder refused for its idempotency key, before anything is read (" + bytes + " bytes)", refused);
        Measured unknown = load(service, repeating(service, Service.MACHINE, release(bytes), "userErrors"));
        tell("releaseRun of a run that there is not, with a token (" + bytes + " bytes)", unknown);
        report.say("the faster of the two is what accepted orders are held against");
        return refused.done().perSecond() > unknown.done().perSecond() ? refused : unknown;
    }

    private static byte[] release(int bytes) {
        int empty = Service.body(RELEASE, Map.of("input", Map.of("runId", "", "lease", "none"))).length;
        String unknown = "run_" + "x".repeat(Math.max(0, bytes - empty - 4));
        return Service.body(RELEASE, Map.of("input", Map.of("runId", unknown, "lease", "none")));
    }

    private List<Load.Client> ordering(Service service, PreparedOrders prepared) {
        List<Load.Client> clients = new ArrayList<>();
        for (int i = 0; i < options.clients(); i++) {
            Connection connection = service.connect();
            Random random = new Random(100 + i);
            clients.add(() -> prepared.place(connection, random));
        }
        return clients;
    }

    private List<Load.Client> repeating(Service service, String role, byte[] body, String expected) throws IOException {
        String token = service.token(role);
        List<Load.Client> clients = new ArrayList<>();
        for (int i = 0; i < options.clients(); i++) {
            Connection connection = service.connect();
            clients.add(() -> {
                String answer = connection.graphQl(token, body);
                if (!answer.contains(expected) || answer.contains("\"userErrors\":[]")) {
                    throw new IllegalStateException("A refusal was expected: " + answer);
                }
            });
        }
        return clients;
    }

    private Measured load(Service service, List<Load.Client> clients) {
        warmUp(service, clients);
        double before = service.cpuSeconds();
        double ours = ChildProcess.cpuSeconds(ProcessHandle.current());
        Load.Done done = Load.run(clients, options.time());
        return new Measured(done, service.cpuSeconds() - before, ChildProcess.cpuSeconds(ProcessHandle.current()) - ours);
    }

    /**
     * For the time asked for and so many requests at least, and until what the service needs for a request no longer falls, since its compiler works by how often
     * something was done: an order does far more than a mutation that does nothing, and is done far less often.
     */
    private void warmUp(Service service, List<Load.Client> clients) {
        long done = Load.run(clients, options.warmUp()).count();
        double before = Double.MAX_VALUE;
        for (int more = 0; more < MOST_WINDOWS && !options.warmUp().isZero(); more++) {
            double began = service.cpuSeconds();
            long count = Load.run(clients, WINDOW).count();
            double each = (service.cpuSeconds() - began) / count;
            done += count;
            if (each > FALLING * before && done >= ENOUGH) {
                return;
            }
            before = each;
        }
    }

    private void tell(String what, Measured measured) {
        report.figure(what, measured.done().perSecond(), "a second");
        report.figure("the service's CPU", measured.millisOfService(), "ms each");
        report.figure("the clients' CPU", 1_000 * measured.clientCpu() / measured.done().count(), "ms each");
    }

    private static double drain(StoreFile file) {
        long began = System.nanoTime();
        while (file.waitingEvents() > 0) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", e);
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
