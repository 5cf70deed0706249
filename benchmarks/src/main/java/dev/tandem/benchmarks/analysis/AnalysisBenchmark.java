package dev.tandem.benchmarks.analysis;

import dev.tandem.benchmarks.Aim;
import dev.tandem.benchmarks.Report;
import dev.tandem.rules.analysis.Analysis;
import dev.tandem.rules.analysis.AnalysisReport;
import dev.tandem.rules.analysis.MeaningDifference;
import dev.tandem.rules.model.ProductLineFile;
import dev.tandem.rules.model.ProductLineVersion;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What analysis costs on a drawn line with 200 characteristics and 1,000 rules: after each edit, and all of it. */
public final class AnalysisBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Duration TIME = Duration.ofMinutes(2);
    private static final int CHARACTERISTICS = 200;
    private static final int EDITS = 40;
    private static final int WARM_UP = 40;

    private AnalysisBenchmark() {}

    /** @param rules of the line */
    public static void run(int rules, long seed, Report report) {
        String file = LargeLine.file(CHARACTERISTICS, rules, seed);
        report.title("analysis", "a drawn line with %d characteristics and %,d rules, CPU time of the asking thread".formatted(CHARACTERISTICS, rules));
        List<Double> reading = new ArrayList<>();
        List<Double> checking = new ArrayList<>();
        List<Double> comparing = new ArrayList<>();
        ProductLineVersion before = ProductLineFile.read("large.yaml", file);
        for (int edit = 0; edit < WARM_UP + EDITS; edit++) {
            int rule = (edit * 37 + 11) % (rules - 1);
            String edited = LargeLine.edited(file, rule, edit);
            double[] took = new double[3];
            ProductLineVersion version = timed(took, 0, () -> ProductLineFile.read("large.yaml", edited));
            timed(took, 1, () -> Analysis.ofEdit(version, Set.of("R" + rule), TIME));
            if (edit % 10 == 0) {
                timed(took, 2, () -> MeaningDifference.between(before, version, TIME));
            }
            if (edit >= WARM_UP) {
                reading.add(took[0]);
                checking.add(took[1]);
                if (edit % 10 == 0) {
                    comparing.add(took[2]);
                }
            }
        }
        report.figure("reading the file, p50", percentile(reading, 0.5), "CPU ms");
        report.figure("checking an edit, p50", percentile(checking, 0.5), "CPU ms", Aim.atMost(200));
        report.figure("checking an edit, p95", percentile(checking, 0.95), "CPU ms", Aim.atMost(200));
        report.figure("difference in meaning of an edit, p50", percentile(comparing, 0.5), "CPU ms");
        double[] took = new double[1];
        AnalysisReport all = timed(took, 0, () -> Analysis.of(before, TIME));
        report.figure("full analysis", took[0] / 1e3, "CPU s", Aim.atMost(10));
        report.figure("full analysis: findings", all.findings().size(), "findings");
        report.figure("full analysis: not decided", all.undecided().size(), "questions", Aim.atMost(0));
    }

    private static <T> T timed(double[] took, int place, Supplier<T> call) {
        long began = THREADS.getCurrentThreadCpuTime();
        T answer = call.get();
        took[place] = (THREADS.getCurrentThreadCpuTime() - began) / 1e6;
        return answer;
    }

    private static double percentile(List<Double> figures, double share) {
        double[] sorted = figures.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }
}
