package dev.tandem.benchmarks.guidance;

import dev.tandem.benchmarks.Report;
import dev.tandem.rules.exchange.ExchangeException;
import java.io.IOException;
import java.nio.file.Path;

/** What a customer's click costs, on models of other tools and on products really sold. */
public final class GuidanceBenchmark {

    private GuidanceBenchmark() {}

    /** Tells the figures of what is asked for: models, sold products. */
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
            report.title("guidance", "nothing is measured: --models names a model or a folder of models, --sold and --line products really sold");
        }
    }
}
