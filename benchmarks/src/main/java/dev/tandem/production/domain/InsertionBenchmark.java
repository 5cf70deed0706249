package dev.tandem.production.domain;

import dev.tandem.production.BenchmarkFactory;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * CPU time to split, route and insert one order into the demo factory's plan at 2,000 and 20,000 planned steps, all of them ahead, and the same
 * orders with a peer that looks at every interval; both must find the same ends.
 */
public final class InsertionBenchmark {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final int WARM_UP = 1_000;
    private static final int MEASURED = 2_000;
    private static final int PEER_ORDERS = 30;

    private final PlanningCapacity capacity;
    private final List<Function<Integer, List<StepToPlan>>> kinds;

    private InsertionBenchmark() {
        BenchmarkFactory factory = new BenchmarkFactory();
        capacity = factory.capacity(LocalDate.of(2026, 11, 23));
        kinds = List.of(
                factory.orders("velo", 1), factory.orders("velo", 2), factory.orders("luth", 1), factory.orders("luth", 2),
                factory.orders("cord", 1), factory.orders("cord", 2));
    }

    /** Prints one line for each number of planned steps. */
    public static void run(PrintStream out) {
        InsertionBenchmark benchmark = new InsertionBenchmark();
        out.println("planning an order, CPU time; the plan keeps its size (aim: p99 under 20 ms at 2,000 planned steps)");
        for (int steps : new int[] {2_000, 20_000}) {
            benchmark.measure(steps, out);
        }
    }

    private void measure(int planned, PrintStream out) {
        Random random = new Random(7);
        SitePlan plan = new SitePlan(capacity);
        ScanAllIntervals peer = new ScanAllIntervals(capacity);
        int order = 0;
        while (plan.size() < planned) {
            List<StepToPlan> steps = next(random, order++);
            Map<String, Long> ends = new HashMap<>();
            plan.plan(steps, NOW).forEach((code, place) -> ends.put(code, place.end().getEpochSecond()));
            if (!ends.equals(peer.plan(steps, NOW))) {
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
        long[] peers = new long[PEER_ORDERS];
        for (int i = 0; i < PEER_ORDERS; i++) {
            List<StepToPlan> steps = next(random, order++);
            long before = cpu();
            peer.plan(steps, NOW);
            peers[i] = cpu() - before;
        }
        out.printf("%,7d planned steps: split, route and insert p50 %.2f ms, p99 %.2f ms, largest %.2f ms%n",
                planned, millis(whole, 0.5), millis(whole, 0.99), millis(whole, 1));
        out.printf("%,7d planned steps: insertion alone p50 %.2f ms, p99 %.2f ms; scanning all intervals p50 %.2f ms, %.0f times as much%n",
                planned, millis(ours, 0.5), millis(ours, 0.99), millis(peers, 0.5), millis(peers, 0.5) / millis(ours, 0.5));
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
