package dev.tandem.production;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does many small writes at the same time, so that the store can put them on disk together. */
public final class AtOnce {

    private AtOnce() {}

    /** The results in the order of the tasks. The first failure is thrown when all are through. */
    public static <A, B> List<B> map(List<A> tasks, Function<A, B> work) {
        if (tasks.size() == 1) {
            return List.of(work.apply(tasks.getFirst()));
        }
        List<Future<B>> results;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            results = tasks.stream().map(task -> threads.submit(() -> work.apply(task))).toList();
        }
        return results.stream().map(AtOnce::result).toList();
    }

    private static <B> B result(Future<B> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
