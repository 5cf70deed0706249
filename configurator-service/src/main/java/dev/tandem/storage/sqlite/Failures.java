package dev.tandem.storage.sqlite;

import dev.tandem.storage.StoreUnavailableException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite and the file system say when they refuse, in people's words. */
final class Failures {

    private static final int KIND = 0xFF;

    private Failures() {}

    /** Whether no other change can be written either, as on a full disk; not so if only this one is wrong. */
    static boolean isOutage(SQLException failure) {
        return failure instanceof SQLiteException sqlite && switch (kind(sqlite)) {
            case SQLITE_FULL, SQLITE_IOERR, SQLITE_READONLY, SQLITE_CORRUPT, SQLITE_CANTOPEN, SQLITE_NOTADB, SQLITE_NOMEM, SQLITE_PROTOCOL -> true;
            default -> false;
        };
    }

    /** The refusal of a write. */
    static StoreUnavailableException cannotWrite(Throwable failure) {
        return failure instanceof StoreUnavailableException refused
                ? new StoreUnavailableException(refused.getMessage(), refused)
                : new StoreUnavailableException("The store cannot write: " + why(failure), failure);
    }

    /** The end of a sentence on why a file cannot be opened, read or written. */
    static String why(Throwable failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "no permission to write " + denied.getFile() + ".";
            case FileSystemException refused -> refused.getFile() + ": " + refused.getReason() + ".";
            case SQLiteException sqlite -> switch (kind(sqlite)) {
                case SQLITE_NOTADB -> "it is not a SQLite file.";
                case SQLITE_READONLY -> "no permission to write it, or its file system is read-only.";
                case SQLITE_CANTOPEN -> "it is a folder, or there is no permission to read and write it.";
                case SQLITE_FULL -> "the disk is full.";
                case SQLITE_CORRUPT -> "the file is damaged; restore it from a backup.";
                case SQLITE_IOERR -> "the disk refuses it (" + sqlite.getResultCode() + ").";
                default -> sqlite.getMessage();
            };
            case SQLException other -> other.getMessage();
            default -> failure.getClass().getSimpleName() + ": " + failure.getMessage();
        };
    }

    private static SQLiteErrorCode kind(SQLiteException failure) {
        return SQLiteErrorCode.getErrorCode(failure.getResultCode().code & KIND);
    }
}
