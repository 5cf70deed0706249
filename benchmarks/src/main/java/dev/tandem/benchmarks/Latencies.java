package dev.tandem.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long each of several kinds of requests took. Safe for many threads. */
final class Latencies {

    /** A request. */
    interface Call<R> {
        R answer() throws IOException;
    }

    private final Map<String, Queue<Long>> nanos = new ConcurrentHashMap<>();

    <R> R timed(String kind, Call<R> call) throws IOException {
        long began = System.nanoTime();
        R answer = call.answer();
        add(kind, System.nanoTime() - began);
        return answer;
    }

    void add(String kind, long took) {
        nanos.computeIfAbsent(kind, _ -> new ConcurrentLinkedQueue<>()).add(took);
    }

    /** Forgets all, as after the warm-up. */
    void clear() {
        nanos.clear();
    }

    int count(String kind) {
        return nanos.getOrDefault(kind, new ConcurrentLinkedQueue<>()).size();
    }

    /** In milliseconds; not a number where there was no such request. @param share 0.5 for the median */
    double percentile(String kind, double share) {
        long[] sorted = nanos.getOrDefault(kind, new ConcurrentLinkedQueue<>()).stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))] / 1e6;
    }
}
