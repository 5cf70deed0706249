package dev.tandem.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Calls by many threads at the same time. */
public final class AtOnce {

    private AtOnce() {}

    /** What the calls answered, in their order; fails where one of them fails. */
    public static List<Object> call(int threads, List<? extends Callable<?>> calls) {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Object> results = new ArrayList<>();
            for (Future<?> future : calls.stream().map(executor::submit).toList()) {
                results.add(future.get());
            }
            return results;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
