package dev.tandem.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The embedded store's file, as a killed service left it. */
final class StoredFile {

    private StoredFile() {}

    /** What SQLite says of a copy, so that the service is the one that recovers the file: {@code ok}, or what is wrong. */
    static String integrity(Path file, String copy) throws IOException, SQLException {
        Path beside = file.resolveSibling(copy + ".db");
        for (String part : List.of("", "-wal")) {
            Path original = file.resolveSibling(file.getFileName() + part);
            if (Files.exists(original)) {
                Files.copy(original, file.resolveSibling(beside.getFileName() + part));
            }
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + beside);
                ResultSet result = connection.createStatement().executeQuery("PRAGMA integrity_check")) {
            return result.getString(1);
        }
    }
}
