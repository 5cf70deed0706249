package dev.tandem.storage.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;

/** How the file is opened. */
final class Connections {

    private static final int BUSY_MILLISECONDS = 10_000;
    private static final int LOG_KEPT_BYTES = 64 * 1024 * 1024;

    private Connections() {}

    /** Write-ahead log, flushed to disk with every commit; what is replaced or deleted is overwritten with zeros. */
    static Connection writing(Path file) throws SQLException {
        SQLiteConfig config = config();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setJournalSizeLimit(LOG_KEPT_BYTES);
        config.setTempStore(TempStore.MEMORY);
        Connection connection = config.createConnection(JDBC.PREFIX + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA secure_delete = ON");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    static Connection reading(Path file) throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return config.createConnection(JDBC.PREFIX + file);
    }

    /** A copy that nobody else uses; it stays one file. */
    static Connection copied(Path file) throws SQLException {
        SQLiteConfig config = config();
        config.setJournalMode(JournalMode.DELETE);
        config.setSynchronous(SynchronousMode.FULL);
        return config.createConnection(JDBC.PREFIX + file);
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLISECONDS);
        return config;
    }
}
