package dev.tandem.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How long a click takes over HTTP: a change of a VELO configuration, answered with every value's state, price and footprint difference,
 * at half of the clicks that the service could answer; against mutations that do nothing, at the same pace.
 */
final class ClicksBenchmark {

    private static final String CLICK = "change";
    private static final String NOTHING = "nothing";
    private static final String RELEASE = "mutation($input: RunInput!) { releaseRun(input: $input) { run { id } userErrors { code message } } }";

    private final Options options;
    private final Report report;
    private final Latencies latencies = new Latencies();

    ClicksBenchmark(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run(Path folder) throws IOException {
        report.title("clicks", "changeConfiguration of VELO over HTTP with full guidance, " + options.clients() + " customers");
        try (Service service = Service.start(options, folder)) {
            List<Load.Client> clients = clicking(service);
            Load.run(clients, options.warmUp());
            double capacity = Load.run(clients, options.time()).perSecond();
            report.figure("clicks without pauses: the capacity", capacity, "a second");

            latencies.clear();
            GuidanceTimes before = GuidanceTimes.read(service);
            double cpu = service.cpuSeconds();
            Load.Done clicks = Load.paced(clients, capacity / 2, options.time(), latencies, CLICK);
            double clickCpu = 1_000 * (service.cpuSeconds() - cpu) / clicks.count();
            GuidanceTimes spent = GuidanceTimes.read(service).since(before);
            tell("a click at half the capacity", CLICK, clicks);
            report.figure("the service's CPU", clickCpu, "ms each");
            report.figure("of it guidance", 1_000 * spent.seconds() / clicks.count(), "ms each");
            report.figure("the share that is guidance", 1_000 * spent.seconds() / clicks.count() / clickCpu, "ratio");

            List<Load.Client> idle = nothing(service);
            Load.run(idle, options.warmUp().dividedBy(2));
            cpu = service.cpuSeconds();
            Load.Done empty = Load.paced(idle, capacity / 2, options.time(), latencies, NOTHING);
            double emptyCpu = 1_000 * (service.cpuSeconds() - cpu) / empty.count();
            tell("an empty mutation at the same pace", NOTHING, empty);
            report.figure("the service's CPU", emptyCpu, "ms each");
            for (double share : new double[] {0.5, 0.95, 0.99}) {
                report.compared("a click to an empty mutation, p%.0f".formatted(100 * share),
                        latencies.percentile(NOTHING, share), latencies.percentile(CLICK, share), "ms", null);
            }
            report.compared("the same by the service's CPU", emptyCpu, clickCpu, "ms", null);
        }
    }

    private void tell(String what, String kind, Load.Done done) {
        report.figure(what, done.perSecond(), "a second");
        report.figure("p50", latencies.percentile(kind, 0.5), "ms");
        report.figure("p95", latencies.percentile(kind, 0.95), "ms");
        report.figure("p99", latencies.percentile(kind, 0.99), "ms");
    }

    private List<Load.Client> clicking(Service service) throws IOException {
        List<Load.Client> clients = new ArrayList<>();
        for (int i = 0; i < options.clients(); i++) {
            clients.add(new ClickingCustomer(service, "VELO", new Random(300 + i)));
        }
        return clients;
    }

    private List<Load.Client> nothing(Service service) throws IOException {
        String token = service.token(Service.MACHINE);
        byte[] body = Service.body(RELEASE, Map.of("input", Map.of("runId", "run_none", "lease", "none")));
        List<Load.Client> clients = new ArrayList<>();
        for (int i = 0; i < options.clients(); i++) {
            Connection connection = service.connect();
            clients.add(() -> connection.graphQl(token, body));
        }
        return clients;
    }
}
