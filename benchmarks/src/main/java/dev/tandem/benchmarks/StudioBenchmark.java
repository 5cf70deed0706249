package dev.tandem.benchmarks;

import dev.tandem.rules.model.ProductLineFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a designer's heavy draft does to customers' clicks: clicks of VELO at a pace, first alone, then while one designer asks everything about a large
 * draft again and again and another has the impact of a draft counted again and again, then alone again.
 */
final class StudioBenchmark {

    private static final int STORED = 20_000;
    private static final double OF_CAPACITY = 0.4;
    private static final long SEED = 6;
    private static final Aim SLOWER = Aim.atMost(2);

    private final Options options;
    private final Report report;
    private final String line;
    private final String heavy;
    private final Latencies latencies = new Latencies();

    /**
     * @param line the file of VELO
     * @param heavy the file of a line as large as a draft may reasonably be
     */
    StudioBenchmark(Options options, Report report, String line, String heavy) {
        this.options = options;
        this.report = report;
        this.line = line;
        this.heavy = heavy;
    }

    void run(Path folder) throws IOException {
        report.title("studio", "changeConfiguration of VELO over HTTP while designers ask about a draft of %,d characters and have an impact on %,d configurations counted"
                .formatted(heavy.length(), STORED));
        Files.createDirectories(folder);
        ImpactBenchmark.fill(Service.store(folder), new DrawnConfigurations(ProductLineFile.read("velo.yaml", line), SEED).distinct(STORED));
        try (Service service = Service.start(options, folder)) {
            List<Load.Client> clients = new ArrayList<>();
            for (int i = 0; i < options.clients(); i++) {
                clients.add(new ClickingCustomer(service, "VELO", new Random(600 + i)));
            }
            Load.run(clients, options.warmUp());
            double pace = OF_CAPACITY * Load.run(clients, options.time()).perSecond();
            report.figure("clicks, paced at %.0f %% of the capacity".formatted(100 * OF_CAPACITY), pace, "a second");
            Load.paced(clients, pace, options.time(), latencies, "alone");
            beside(service, () -> {
                // The studio's code is compiled now, which is the only work of it that does not give way.
                Load.paced(clients, pace, options.warmUp(), latencies, "beside at first");
                double cpu = service.cpuSeconds();
                Load.paced(clients, pace, options.time().multipliedBy(3), latencies, "beside");
                report.figure("the service's CPU meanwhile", (service.cpuSeconds() - cpu) / (3 * options.time().toSeconds()), "cores");
            });
            Load.paced(clients, pace, options.time(), latencies, "alone again");
            for (double share : new double[] {0.5, 0.95, 0.99}) {
                report.figure("beside the studio while it warms up, p%.0f".formatted(100 * share), latencies.percentile("beside at first", share), "ms");
            }
            for (double share : new double[] {0.5, 0.95, 0.99}) {
                report.figure("alone again, p%.0f".formatted(100 * share), latencies.percentile("alone again", share), "ms");
            }
            for (double share : new double[] {0.5, 0.95, 0.99}) {
                report.compared("a click alone to one beside the studio, p%.0f".formatted(100 * share),
                        latencies.percentile("alone", share), latencies.percentile("beside", share), "ms", share < 0.99 ? SLOWER : null);
            }
        }
    }

    /** Does something while two designers are at work, and tells what they came to. */
    private void beside(Service service, Runnable work) {
        AtomicBoolean on = new AtomicBoolean(true);
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger counted = new AtomicInteger();
        Thread asking = Thread.ofPlatform().start(() -> ask(service, on, asked));
        Thread counting = Thread.ofPlatform().start(() -> count(service, on, counted));
        work.run();
        on.set(false);
        join(asking);
        join(counting);
        report.say("Meanwhile %d questions about the large draft were answered and %d impacts counted to their end".formatted(asked.get(), counted.get()));
        if (asked.get() == 0) {
            throw new IllegalStateException("The designer was not heard, so this says nothing");
        }
    }

    private void ask(Service service, AtomicBoolean on, AtomicInteger asked) {
        try (Designer designer = new Designer(service, SEED)) {
            Designer.Draft draft = designer.created(Map.of("file", Map.of("name", "large.yaml", "file", heavy)));
            for (int edit = 0; on.get(); edit++) {
                draft = designer.set(draft, "prices.BASE.amount", String.valueOf(1_000 + edit));
                for (String question : List.of("obstacles { message }", "analysis { findings { kind } undecided { kind } }",
                        "exampleReport { mutants }")) {
                    if (on.get()) {
                        designer.ask(draft, question);
                        asked.incrementAndGet();
                    }
                }
            }
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static void count(Service service, AtomicBoolean on, AtomicInteger counted) {
        try (Designer designer = new Designer(service, SEED + 1)) {
            Designer.Draft draft = ImpactBenchmark.draft(designer);
            while (on.get()) {
                String id = designer.assess(draft);
                while (on.get() && designer.impact(id).get("state").asString().equals("RUNNING")) {
                    ImpactBenchmark.pause();
                }
                counted.addAndGet(on.get() ? 1 : 0);
            }
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
