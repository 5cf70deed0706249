package dev.tandem.benchmarks.guidance;

import dev.tandem.benchmarks.Report;
import dev.tandem.rules.exchange.ExchangeException;
import dev.tandem.rules.model.ProductLineFile;
import dev.tandem.rules.model.ProductLineVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What a customer's click costs, on models of other tools, on products really sold and on the shipped product lines. */
public final class GuidanceBenchmark {

    private static final List<String> SHIPPED = List.of("velo.yaml", "luth.yaml", "cord.yaml");

    private GuidanceBenchmark() {}

    /** Tells the figures of what is asked for: models, sold products; the shipped lines where neither is. */
    public static void run(GuidanceOptions options, Report report) throws IOException {
        Path models = options.models();
        if (models != null) {
            report.title("guidance", "clicks by chance, all values classified after each, CPU time of the clicking thread");
            for (Path path : Model.in(models)) {
                try {
                    new ModelBenchmark(options, report, path).run();
                } catch (ExchangeException e) {
                    report.say("%s is not measured: %s".formatted(path.getFileName(), e.getMessage().lines().findFirst().orElse("")));
                }
            }
        }
        Path sold = options.sold();
        Path line = options.line();
        if (sold != null && line != null) {
            report.title("guidance-sold", "products really sold, their values clicked in random order, CPU time of the clicking thread");
            new SoldReplay(options, report).run(line, sold);
        }
        if (models == null && sold == null) {
            report.title("guidance", "clicks by chance on the shipped product lines, CPU time of the clicking thread");
            for (String name : SHIPPED) {
                new LineBenchmark(options, report, shipped(name)).run();
            }
        }
    }

    private static ProductLineVersion shipped(String name) throws IOException {
        try (InputStream in = GuidanceBenchmark.class.getResourceAsStream("/product-lines/" + name)) {
            return ProductLineFile.read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
