package dev.tandem.benchmarks.guidance;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.Supplier;

/** CPU time of this thread, call by call. */
final class CpuTimes {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private long[] nanos = new long[64];
    private int count;

    /** Times one call. */
    <T> T timed(Supplier<T> call) {
        long began = THREADS.getCurrentThreadCpuTime();
        T answer = call.get();
        add(THREADS.getCurrentThreadCpuTime() - began);
        return answer;
    }

    void add(long took) {
        nanos = count < nanos.length ? nanos : Arrays.copyOf(nanos, 2 * count);
        nanos[count++] = took;
    }

    int count() {
        return count;
    }

    /** The last call's milliseconds. */
    double last() {
        return nanos[count - 1] / 1e6;
    }

    /** All milliseconds. */
    double sum() {
        return Arrays.stream(nanos, 0, count).sum() / 1e6;
    }

    /** Milliseconds; not a number where nothing was timed. @param share 0.5 for the median, 1 for the maximum */
    double percentile(double share) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return count == 0 ? Double.NaN : sorted[Math.min(count - 1, (int) (share * count))] / 1e6;
    }
}
