package dev.tandem.storage.sqlite;

import dev.tandem.storage.StoreUnavailableException;
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
 * to disk; each is judged by itself, and each caller goes on only after the flush.
 */
final class Writer implements AutoCloseable {

    /** One caller's change; all or nothing of it is kept. */
    interface Change<R extends @Nullable Object> {
        R apply(Statements statements) throws SQLException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final int GROUP = 256;
    private static final int QUEUE = 1024;
    private static final long PATIENCE_SECONDS = 10;

    private final Statements statements;
    private final BlockingQueue<Asked<?>> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Thread thread;
    private volatile boolean closing;
    private volatile @Nullable StoreUnavailableException end;

    Writer(Statements statements) {
        this.statements = statements;
        this.thread = Thread.ofPlatform().name("store-writer").start(this::run);
    }

    /**
     * Applies a change and returns when it is durable.
     *
     * @throws StoreUnavailableException the writer has ended, is overloaded, or the disk refuses
     */
    <R extends @Nullable Object> R write(Change<R> change) {
        Asked<R> asked = new Asked<>(change);
        if (closing) {
            throw new StoreUnavailableException("The store is closed");
        }
        enqueue(asked);
        StoreUnavailableException ended = end;
        if (ended != null && queue.remove(asked)) {
            throw new StoreUnavailableException(ended.getMessage(), ended);
        }
        return asked.await();
    }

    /** @throws StoreUnavailableException the writer has ended */
    void ping() {
        StoreUnavailableException ended = end;
        if (ended != null || !thread.isAlive()) {
            throw new StoreUnavailableException(ended == null ? "The store's writer has ended" : ended.getMessage(), ended);
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
        try {
            while (true) {
                Asked<?> first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<Asked<?>> group = new ArrayList<>();
                    group.add(first);
                    queue.drainTo(group, GROUP - 1);
                    commit(group);
                } else if (closing) {
                    end(new StoreUnavailableException("The store is closed"));
                    return;
                }
            }
        } catch (Throwable e) {
            LOG.error("The store's writer has ended, every further write is refused", e);
            end(new StoreUnavailableException("The store's writer has ended, Tandem must be started again", e));
        }
    }

    private void commit(List<Asked<?>> group) throws SQLException {
        try {
            statements.execute("BEGIN IMMEDIATE");
            for (Asked<?> asked : group) {
                asked.apply(statements);
            }
            statements.execute("COMMIT");
        } catch (SQLException | RuntimeException | Error e) {
            StoreUnavailableException refused = new StoreUnavailableException("The store cannot write: " + e.getMessage(), e);
            LOG.error("A transaction of {} writes was undone", group.size(), e);
            group.forEach(asked -> asked.refuse(refused));
            undo();
            if (e instanceof Error error) {
                throw error;
            }
            return;
        }
        group.forEach(Asked::complete);
    }

    private void undo() throws SQLException {
        try {
            statements.execute("ROLLBACK");
        } catch (SQLException e) {
            if (!String.valueOf(e.getMessage()).contains("no transaction is active")) {
                throw e;
            }
        }
    }

    private void end(StoreUnavailableException why) {
        end = why;
        List<Asked<?>> left = new ArrayList<>();
        queue.drainTo(left);
        left.forEach(asked -> asked.refuse(why));
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
        statements.close();
    }
}
