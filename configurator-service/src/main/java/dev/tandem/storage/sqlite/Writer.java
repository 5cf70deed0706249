package dev.tandem.storage.sqlite;

import dev.tandem.storage.StoreUnavailableException;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Metrics;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. What many callers ask for at the same time goes into one transaction and is made durable by one flush
 * to disk; each is judged by itself, and each caller goes on only after the flush. While the disk refuses, every write is refused, and once
 * a second a small one of its own finds out whether there is room again.
 */
final class Writer implements AutoCloseable {

    /** One caller's change; all or nothing of it is kept. */
    interface Change<R extends @Nullable Object> {
        R apply(Statements statements) throws SQLException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final DistributionSummary GROUP_SIZE = DistributionSummary.builder("tandem.store.group.size")
            .description("Writes that one flush to disk made durable together")
            .register(Metrics.globalRegistry);
    private static final int GROUP = 256;
    private static final int QUEUE = 1024;
    private static final long PATIENCE_SECONDS = 10;
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final WritingConnection connection;
    private final BlockingQueue<Asked<?>> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean ended;
    private volatile @Nullable StoreUnavailableException refused;
    private long triedAt;

    Writer(WritingConnection connection) {
        this.connection = connection;
        this.thread = Thread.ofPlatform().name("store-writer").start(this::run);
    }

    /**
     * Applies a change and returns when it is durable.
     *
     * @throws StoreUnavailableException the store is closed or overloaded, or the disk refuses; then it may work later
     */
    <R extends @Nullable Object> R write(Change<R> change) {
        Asked<R> asked = new Asked<>(change);
        if (closing) {
            throw new StoreUnavailableException("The store is closed");
        }
        enqueue(asked);
        if (ended && queue.remove(asked)) {
            throw new StoreUnavailableException("The store is closed");
        }
        return asked.await();
    }

    /** @throws StoreUnavailableException it is closed, or the last write was refused and none was possible since; says why */
    void requireWritable() {
        StoreUnavailableException why = refused;
        if (why != null) {
            throw new StoreUnavailableException(why.getMessage(), why);
        }
        if (!thread.isAlive()) {
            throw new StoreUnavailableException("The store is closed");
        }
    }

    /** How many changes wait for the next transaction. */
    int waiting() {
        return queue.size();
    }

    private void enqueue(Asked<?> asked) {
        try {
            if (!queue.offer(asked, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new StoreUnavailableException("The store is overloaded: " + QUEUE + " writes wait");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("Interrupted before the write was asked for", e);
        }
    }

    private void run() {
        while (!(closing && queue.isEmpty())) {
            try {
                Asked<?> first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<Asked<?>> group = new ArrayList<>();
                    group.add(first);
                    queue.drainTo(group, GROUP - 1);
                    commit(group);
                } else if (refused != null && System.nanoTime() - triedAt > RETRY_NANOS) {
                    commit(List.of(new Asked<>(Sequences::probe)));
                }
            } catch (InterruptedException e) {
                LOG.error("The store's writer was interrupted and goes on", e);
            }
        }
        ended = true;
        List<Asked<?>> late = new ArrayList<>();
        queue.drainTo(late);
        late.forEach(asked -> asked.refuse(new StoreUnavailableException("The store is closed")));
    }

    /** Whatever goes wrong, the callers are told and the writer lives. */
    private void commit(List<Asked<?>> group) {
        triedAt = System.nanoTime();
        try {
            connection.commit(group);
        } catch (Throwable e) {
            StoreUnavailableException why = Failures.cannotWrite(e);
            if (refused == null) {
                LOG.error("{} A transaction of {} writes was undone; each further one is tried", why.getMessage(), group.size(), e);
            }
            refused = why;
            group.forEach(asked -> asked.refuse(why));
            return;
        }
        if (refused != null) {
            LOG.warn("The store can write again");
            refused = null;
        }
        GROUP_SIZE.record(group.size());
        group.forEach(Asked::complete);
    }

    /** Finishes what was asked for, then ends. */
    @Override
    public void close() throws SQLException {
        closing = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        connection.close();
    }
}
