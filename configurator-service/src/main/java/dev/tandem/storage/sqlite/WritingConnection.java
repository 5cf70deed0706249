package dev.tandem.storage.sqlite;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The connection that writes. After a failure that it cannot undo it is given up, and another is opened for the next transaction. */
final class WritingConnection implements AutoCloseable {

    /** Opens a connection that may write. */
    interface Opening {
        Statements open() throws SQLException;
    }

    private final Opening opening;
    private final Runnable before;
    private @Nullable Statements statements;

    /** @param before called before each transaction; what it throws refuses the transaction */
    WritingConnection(Statements first, Opening opening, Runnable before) {
        this.statements = first;
        this.opening = opening;
        this.before = before;
    }

    /** Makes all changes of a group durable together, or throws and none of them is made. */
    void commit(List<Asked<?>> group) throws SQLException {
        before.run();
        Statements sql = opened();
        boolean committed = false;
        try {
            sql.execute("BEGIN IMMEDIATE");
            for (Asked<?> asked : group) {
                asked.apply(sql);
            }
            sql.execute("COMMIT");
            committed = true;
        } finally {
            if (!committed) {
                undo(sql);
            }
        }
    }

    private Statements opened() throws SQLException {
        if (statements == null) {
            statements = opening.open();
        }
        return statements;
    }

    /** SQLite may have undone it already; if it cannot be undone, closing the connection does. */
    private void undo(Statements sql) {
        try {
            sql.execute("ROLLBACK");
        } catch (SQLException | RuntimeException e) {
            statements = null;
            giveUp(sql);
        }
    }

    private static void giveUp(Statements sql) {
        try {
            sql.close();
        } catch (SQLException | RuntimeException e) {
            // It is not used again, and what it had not committed is no part of the file.
        }
    }

    @Override
    public void close() throws SQLException {
        if (statements != null) {
            statements.close();
        }
    }
}
