package dev.tandem.benchmarks;

import java.io.IOException;
import java.nio.file.Path;

/** What the service keeps in memory of open work orders, and how long it takes to start with them. */
final class HeapBenchmark {

    private final Options options;
    private final Report report;

    HeapBenchmark(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run(Path empty, OpenWorkOrders open) throws IOException {
        int size = options.sizes(100_000).getLast();
        report.title("heap", "used heap right after a collection, without and with %,d open work orders".formatted(size));
        long without = used("no work order", empty);
        long with = used("%,d open work orders".formatted(size), open.filled(size));
        report.figure("heap for each open work order", (double) (with - without) / size, "bytes");
    }

    private long used(String what, Path folder) throws IOException {
        try (Service service = Service.start(options, folder)) {
            long used = service.heapAfterCollection();
            report.figure(what + ": used heap", used / 1e6, "MB");
            report.figure(what + ": from start to the first answer", service.startTime().toMillis() / 1e3, "s");
            report.figure(what + ": CPU of it", service.cpuSeconds(), "s");
            return used;
        }
    }
}
