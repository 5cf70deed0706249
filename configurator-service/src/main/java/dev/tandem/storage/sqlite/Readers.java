package dev.tandem.storage.sqlite;

import dev.tandem.storage.StoreUnavailableException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** A few read-only connections, each lent to one caller at a time. */
final class Readers implements AutoCloseable {

    /** What a caller reads. */
    interface Reading<R> {
        R read(Statements statements) throws SQLException;
    }

    private static final long PATIENCE_SECONDS = 10;

    private final BlockingQueue<Statements> free;
    private final int size;
    private volatile boolean closed;

    Readers(List<Statements> connections) {
        this.free = new ArrayBlockingQueue<>(connections.size(), true, connections);
        this.size = connections.size();
    }

    /** @throws StoreUnavailableException all readers stay busy for too long, or the file cannot be read */
    <R> R read(Reading<R> reading) {
        if (closed) {
            throw new StoreUnavailableException("The store is closed");
        }
        Statements statements = take();
        try {
            return reading.read(statements);
        } catch (SQLException e) {
            throw new StoreUnavailableException("The store cannot be read: " + Failures.why(e), e);
        } finally {
            free.add(statements);
        }
    }

    private Statements take() {
        try {
            Statements statements = free.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (statements == null) {
                throw new StoreUnavailableException("The store is overloaded: all " + size + " readers are busy");
            }
            return statements;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("Interrupted before the read", e);
        }
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        for (int i = 0; i < size; i++) {
            take().close();
        }
    }
}
