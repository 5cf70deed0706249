package dev.tandem.benchmarks.guidance;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.function.IntFunction;

/** Used heap right after collections, by how much it grows when things are kept. */
final class Heap {

    private Heap() {}

    /** Bytes for each of so many things. */
    static double each(int count, IntFunction<Object> make) {
        Object[] kept = new Object[count];
        long before = used();
        for (int i = 0; i < count; i++) {
            kept[i] = make.apply(i);
        }
        double each = (double) (used() - before) / count;
        Reference.reachabilityFence(kept);
        return each;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
