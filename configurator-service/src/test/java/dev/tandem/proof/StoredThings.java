package dev.tandem.proof;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Looks into the store's file beside the service: what is in it, told in one line. */
final class StoredThings implements AutoCloseable {

    private final Connection connection;

    StoredThings(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    /**
     * Of each kind of document how many there are, and their versions in all. Events, sequences and bulk operations, which go on by
     * themselves, and what only indexes are left out.
     */
    String fingerprint() {
        try (Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('outbox', 'sequences')"
                    + " AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%bulk%' AND name NOT LIKE '%impact%' AND name NOT LIKE 'm$%' ORDER BY name")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            List<String> told = new ArrayList<>();
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("SELECT count(*), sum(version) FROM " + table)) {
                    told.add(table + " " + row.getInt(1) + "/" + row.getInt(2));
                }
            }
            return String.join(", ", told);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
