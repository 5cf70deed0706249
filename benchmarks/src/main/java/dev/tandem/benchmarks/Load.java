package dev.tandem.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

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

    /**
     * Together they do their things at a pace, each thing timed from when it was due, so that waiting behind a slow one counts.
     *
     * @param perSecond of all of them
     */
    static Done paced(List<? extends Client> clients, double perSecond, Duration time, Latencies latencies, String kind) {
        double nanosBetween = 1e9 * clients.size() / perSecond;
        List<Client> paced = new ArrayList<>();
        for (int i = 0; i < clients.size(); i++) {
            paced.add(new Paced(clients.get(i), System.nanoTime() + (long) (nanosBetween * i / clients.size()), nanosBetween, latencies, kind));
        }
        return run(paced, time);
    }

    /** Does its thing when it is due, or at once where that has passed. */
    private static final class Paced implements Client {

        private final Client client;
        private final long first;
        private final double nanosBetween;
        private final Latencies latencies;
        private final String kind;
        private long done;

        private Paced(Client client, long first, double nanosBetween, Latencies latencies, String kind) {
            this.client = client;
            this.first = first;
            this.nanosBetween = nanosBetween;
            this.latencies = latencies;
            this.kind = kind;
        }

        @Override
        public void once() throws IOException {
            long due = first + (long) (nanosBetween * done++);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            client.once();
            latencies.add(kind, System.nanoTime() - due);
        }
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
