package dev.tandem.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Clients that do the same again and again for a while, each in a thread of its own, none of them pausing. */
final class Load {

    /** Does one thing. */
    interface Client {
        void once() throws IOException;
    }

    /** @param seconds until the last of them was done */
    record Done(long count, double seconds) {

        double perSecond() {
            return count / seconds;
        }
    }

    private Load() {}

    /** Each goes on until the time is over. @throws IllegalStateException one of them failed; then all stop */
    static Done run(List<? extends Client> clients, Duration time) {
        return run(clients, time, Long.MAX_VALUE);
    }

    /** Each does its thing once. @throws IllegalStateException one of them failed */
    static Done once(List<? extends Client> clients) {
        return run(clients, Duration.ofDays(1), 1);
    }

    private static Done run(List<? extends Client> clients, Duration time, long times) {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        AtomicLong count = new AtomicLong();
        AtomicReference<Exception> wrong = new AtomicReference<>();
        long began = System.nanoTime();
        List<Thread> threads = clients.stream()
                .map(client -> Thread.ofPlatform().start(() -> {
                    try {
                        for (long i = 0; i < times && goesOn.get() && System.nanoTime() - began < time.toNanos(); i++) {
                            client.once();
                            count.incrementAndGet();
                        }
                    } catch (IOException | RuntimeException e) {
                        wrong.compareAndSet(null, e);
                        goesOn.set(false);
                    }
                }))
                .toList();
        join(threads);
        if (wrong.get() != null) {
            throw new IllegalStateException("A client failed", wrong.get());
        }
        return new Done(count.get(), (System.nanoTime() - began) / 1e9);
    }

    private static void join(List<Thread> threads) {
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
