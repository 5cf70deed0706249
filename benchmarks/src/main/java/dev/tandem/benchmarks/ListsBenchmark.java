package dev.tandem.benchmarks;

import java.io.IOException;
import java.util.List;

/**
 * Pages of 50 at few and at many open work orders, over HTTP by one client: two services at the same time, asked in turn, so that what else the
 * machine does is the same for both.
 */
final class ListsBenchmark {

    private static final Aim AIM = Aim.atMost(1.2);
    private static final int LEAST = 20;
    private static final int MOST = 200;

    private final Options options;
    private final Report report;

    ListsBenchmark(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run(OpenWorkOrders open) throws IOException {
        List<Integer> sizes = options.sizes(10_000, 100_000);
        int few = sizes.getFirst();
        int many = sizes.getLast();
        report.title("lists", "pages of 50 over HTTP, p50 at %,d and at %,d open work orders of VELO, LUTH and CORD".formatted(few, many));
        try (Service small = Service.start(options, open.filled(few)); Service large = Service.start(options, open.filled(many))) {
            Pages fewPages = new Pages(small, few);
            Pages manyPages = new Pages(large, many);
            int times = (int) Math.clamp(10 * options.time().toSeconds(), LEAST, MOST);
            for (String name : fewPages.names()) {
                if (!manyPages.names().contains(name)) {
                    report.say(name + ": only one of the two has it");
                    continue;
                }
                Latencies latencies = new Latencies();
                for (int i = -times; i < times; i++) {
                    Latencies kept = i < 0 ? new Latencies() : latencies;
                    kept.timed("few", () -> ask(fewPages, name));
                    kept.timed("many", () -> ask(manyPages, name));
                }
                tell(name, latencies);
            }
            if (fewPages.names().stream().noneMatch(name -> name.startsWith("change feed"))) {
                report.say("this service has no change feed");
            }
        }
    }

    private void tell(String name, Latencies latencies) {
        report.compared(name, latencies.percentile("few", 0.5), latencies.percentile("many", 0.5), "ms", AIM);
    }

    private static boolean ask(Pages pages, String name) throws IOException {
        pages.ask(name);
        return true;
    }
}
