package dev.tandem.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long ordering and the floor's work take over HTTP while both go on: a quarter of the clients order, half are craftspersons, the others
 * machines.
 */
final class FloorBenchmark {

    private static final int CONFIGURATIONS = 60;

    private final Options options;
    private final Report report;
    private final Latencies latencies = new Latencies();
    private final AtomicLong refused = new AtomicLong();

    FloorBenchmark(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run(Path folder) throws IOException {
        int first = options.sizes(400).getFirst();
        report.title("floor", "latencies over HTTP under a mixed load, " + options.clients() + " clients without pauses, " + first
                + " orders to begin with");
        try (Service service = Service.start(options, folder)) {
            PreparedOrders prepared = new PreparedOrders(service, CONFIGURATIONS, 2);
            Random random = new Random(2);
            try (Connection connection = service.connect()) {
                for (int i = 0; i < first; i++) {
                    prepared.place(connection, random);
                }
            }
            List<Load.Client> clients = clients(service, prepared);
            Load.run(clients, options.warmUp());
            latencies.clear();
            refused.set(0);
            double before = service.cpuSeconds();
            double ours = ChildProcess.cpuSeconds(ProcessHandle.current());
            Load.Done done = Load.run(clients, options.time());
            report.figure("the service's CPU", (service.cpuSeconds() - before) / done.seconds(), "cores");
            report.figure("the clients' CPU", (ChildProcess.cpuSeconds(ProcessHandle.current()) - ours) / done.seconds(), "cores");
            for (String kind : List.of("placeOrder", "leaseRuns", "leaseRuns that leased", "startRun", "reportRun")) {
                tell(kind, done.seconds());
            }
            report.figure("starts and reports refused because somebody was quicker", refused.get(), "in all");
        }
    }

    private void tell(String kind, double seconds) {
        report.figure(kind, latencies.count(kind) / seconds, "a second");
        report.figure(kind + ", p50", latencies.percentile(kind, 0.5), "ms");
        report.figure(kind + ", p95", latencies.percentile(kind, 0.95), "ms");
        report.figure(kind + ", p99", latencies.percentile(kind, 0.99), "ms");
    }

    private List<Load.Client> clients(Service service, PreparedOrders prepared) throws IOException {
        List<String> centres = FloorClient.centres(service);
        List<Load.Client> clients = new ArrayList<>();
        for (int i = 0; i < options.clients(); i++) {
            Random random = new Random(200 + i);
            if (i % 4 == 0) {
                Connection connection = service.connect();
                clients.add(() -> latencies.timed("placeOrder", () -> prepared.place(connection, random)));
            } else {
                String role = i % 2 == 0 ? Service.MACHINE : Service.CRAFTSPERSON;
                clients.add(new FloorClient(service, role, centres, random, latencies, refused));
            }
        }
        return clients;
    }
}
