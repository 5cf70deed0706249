package dev.tandem.benchmarks.guidance;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.function.IntFunction;

/** Used heap right after collections, by how much it shrinks when things are let go. */
final class Heap {

    private Heap() {}

    /** Bytes that each of so many things keeps from being collected. What was there before them, or is made once for all of them, is not counted. */
    static double each(int count, IntFunction<Object> make) {
        Object[] kept = new Object[count];
        for (int i = 0; i < count; i++) {
            kept[i] = make.apply(i);
        }
        long with = used();
        Reference.reachabilityFence(kept);
        Arrays.fill(kept, null);
        return (double) (with - used()) / count;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
