package dev.tandem.storage.sqlite;

import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteException;

/** How the file is opened. */
final class Connections {

    private static final int BUSY_MILLISECONDS = 10_000;
    private static final int LOG_KEPT_BYTES = 64 * 1024 * 1024;

    private Connections() {}

    /** Write-ahead log, flushed to disk with every commit. */
    static Connection writing(Path file) throws SQLException {
        SQLiteConfig config = config();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setJournalSizeLimit(LOG_KEPT_BYTES);
        config.setTempStore(TempStore.MEMORY);
        return config.createConnection(JDBC.PREFIX + file);
    }

    static Connection reading(Path file) throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return config.createConnection(JDBC.PREFIX + file);
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLISECONDS);
        return config;
    }

    /** The end of a sentence on why a file cannot be opened. */
    static String why(Exception failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "no permission to write " + denied.getFile() + ".";
            case SQLiteException sqlite -> switch (sqlite.getResultCode()) {
                case SQLITE_NOTADB -> "it is not a SQLite file.";
                case SQLITE_READONLY, SQLITE_READONLY_DIRECTORY -> "no permission to write it.";
                case SQLITE_CANTOPEN, SQLITE_CANTOPEN_ISDIR -> "it is a folder, or there is no permission to read and write it.";
                case SQLITE_FULL -> "the disk is full.";
                case SQLITE_CORRUPT -> "the file is damaged; restore it from a backup.";
                default -> sqlite.getMessage();
            };
            default -> failure.getClass().getSimpleName() + ": " + failure.getMessage();
        };
    }
}
