package dev.tandem.production.domain;

import dev.tandem.benchmarks.Aim;
import dev.tandem.benchmarks.Report;
import dev.tandem.production.BenchmarkFactory;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * CPU time to split, route and insert one order into the demo factory's plan at different numbers of planned steps, all of them ahead. At up to
 * 20,000 the same orders go to a peer that looks at every interval, too; both must find the same ends.
 */
public final class InsertionBenchmark {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final int WARM_UP = 1_000;
    private static final int MEASURED = 2_000;
    private static final int PEER_ORDERS = 30;
    private static final int MOST_WITH_PEER = 20_000;

    private final PlanningCapacity capacity;
    private final List<Function<Integer, List<StepToPlan>>> kinds;

    private InsertionBenchmark() {
        BenchmarkFactory factory = new BenchmarkFactory();
        capacity = factory.capacity(LocalDate.of(2026, 11, 23));
        kinds = List.of(
                factory.orders("velo", 1), factory.orders("velo", 2), factory.orders("luth", 1), factory.orders("luth", 2),
                factory.orders("cord", 1), factory.orders("cord", 2));
    }

    /** Tells the figures for each number of planned steps, and the last against the first. */
    public static void run(List<Integer> sizes, Report report) {
        InsertionBenchmark benchmark = new InsertionBenchmark();
        report.title("insertion", "of an order into a plan that keeps its size, CPU time of the thread");
        List<Double> medians = new ArrayList<>();
        for (int steps : sizes) {
            medians.add(benchmark.measure(steps, report));
        }
        if (sizes.size() > 1) {
            report.compared("insertion alone, p50 at %,d planned steps to %,d".formatted(sizes.getLast(), sizes.getFirst()),
                    medians.getFirst(), medians.getLast(), "ms", Aim.atMost(3));
        }
    }

    private double measure(int planned, Report report) {
        Random random = new Random(7);
        SitePlan plan = new SitePlan(capacity);
        ScanAllIntervals peer = planned > MOST_WITH_PEER ? null : new ScanAllIntervals(capacity);
        int order = 0;
        while (plan.size() < planned) {
            List<StepToPlan> steps = next(random, order++);
            Map<String, Long> ends = new HashMap<>();
            plan.plan(steps, NOW).forEach((code, place) -> ends.put(code, place.end().getEpochSecond()));
            if (peer != null && !ends.equals(peer.plan(steps, NOW))) {
                throw new IllegalStateException("The peer finds other ends for order " + (order - 1) + ".");
            }
        }
        long[] whole = new long[MEASURED];
        long[] ours = new long[MEASURED];
        for (int i = -WARM_UP; i < MEASURED; i++) {
            long before = cpu();
            List<StepToPlan> steps = next(random, order++);
            long routed = cpu();
            plan.plan(steps, NOW);
            long done = cpu();
            if (i >= 0) {
                whole[i] = done - before;
                ours[i] = done - routed;
            }
            plan.free(steps.stream().map(StepToPlan::id).toList(), Instant.EPOCH);
        }
        String at = "%,d planned steps: ".formatted(planned);
        report.figure(at + "split, route and insert, p50", millis(whole, 0.5), "ms");
        report.figure(at + "split, route and insert, p99", millis(whole, 0.99), "ms", planned == 2_000 ? Aim.atMost(20) : null);
        report.figure(at + "insertion alone, p50", millis(ours, 0.5), "ms");
        report.figure(at + "insertion alone, p99", millis(ours, 0.99), "ms");
        if (peer != null) {
            long[] peers = new long[PEER_ORDERS];
            for (int i = 0; i < PEER_ORDERS; i++) {
                List<StepToPlan> steps = next(random, order++);
                long before = cpu();
                peer.plan(steps, NOW);
                peers[i] = cpu() - before;
            }
            report.figure(at + "scanning all intervals, p50", millis(peers, 0.5), "ms");
            report.figure(at + "scanning all intervals to insertion", millis(peers, 0.5) / millis(ours, 0.5), "times");
        }
        return millis(ours, 0.5);
    }

    private List<StepToPlan> next(Random random, int order) {
        return kinds.get(random.nextInt(kinds.size())).apply(order);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double millis(long[] nanos, double share) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))] / 1e6;
    }
}
