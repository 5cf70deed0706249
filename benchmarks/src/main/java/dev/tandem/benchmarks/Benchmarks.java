package dev.tandem.benchmarks;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.tandem.benchmarks.analysis.AnalysisBenchmark;
import dev.tandem.benchmarks.analysis.LargeLine;
import dev.tandem.benchmarks.guidance.GuidanceBenchmark;
import dev.tandem.production.domain.InsertionBenchmark;
import dev.tandem.rules.evaluation.ValidationBenchmark;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Measures Tandem against peers and ceilings in the same run and prints the ratios. */
public final class Benchmarks {

    private Benchmarks() {}

    static void main(String... arguments) throws IOException {
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        quiet();
        try (PrintStream lines = options.json() == null ? null : new PrintStream(options.json().toFile(), StandardCharsets.UTF_8)) {
            run(options, new Report(System.out, lines));
        }
    }

    /** Measures what is asked for, one after another. */
    static void run(Options options, Report report) throws IOException {
        var machine = ManagementFactory.getOperatingSystemMXBean();
        report.say("%d cores, %s, Java %s, load average %.1f%s".formatted(machine.getAvailableProcessors(), System.getProperty("os.name"),
                Runtime.version(), machine.getSystemLoadAverage(),
                machine.getSystemLoadAverage() > 0.5 ? ": something else is at work, figures will say too little" : ""));
        Path folder = Files.createTempDirectory(Files.createDirectories(options.folder()), "tandem-benchmark-");
        try {
            OpenWorkOrders open = new OpenWorkOrders(options, folder, report);
            for (String benchmark : options.benchmarks()) {
                switch (benchmark) {
                    case "validation" -> ValidationBenchmark.run(resource("/product-lines/velo.yaml"), options.sizes(20, 200, 2_000), report);
                    case "insertion" -> InsertionBenchmark.run(options.sizes(2_000, 20_000, 200_000), report);
                    case "orders" -> new OrdersBenchmark(options, report).run(Files.createDirectory(folder.resolve("orders")));
                    case "clicks" -> new ClicksBenchmark(options, report).run(Files.createDirectory(folder.resolve("clicks")));
                    case "impact" -> new ImpactBenchmark(options, report, resource("/product-lines/velo.yaml")).run(Files.createDirectory(folder.resolve("impact")));
                    case "studio" -> new StudioBenchmark(options, report, resource("/product-lines/velo.yaml"), LargeLine.file(200, 1_000, options.guidance().seed()))
                            .run(folder.resolve("studio"));
                    case "floor" -> new FloorBenchmark(options, report).run(Files.createDirectory(folder.resolve("floor")));
                    case "lists" -> new ListsBenchmark(options, report).run(open);
                    case "guidance" -> GuidanceBenchmark.run(options.guidance(), report);
                    case "analysis" -> {
                        for (int rules : options.sizes(1_000)) {
                            AnalysisBenchmark.run(rules, options.guidance().seed(), report);
                        }
                    }
                    default -> new HeapBenchmark(options, report).run(folder.resolve("empty"), open);
                }
            }
        } finally {
            delete(folder);
        }
    }

    /** Lets the measured libraries say only what is wrong. */
    static void quiet() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.WARN);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Benchmarks.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
