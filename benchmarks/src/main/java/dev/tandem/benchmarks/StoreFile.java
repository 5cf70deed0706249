package dev.tandem.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Looks into an embedded store from outside, while the service has it open. */
final class StoreFile implements AutoCloseable {

    /**
     * A collection.
     *
     * @param bytes of all its documents' JSON
     * @param indexes declared on it
     */
    record Collection(String name, long documents, long bytes, int indexes) {

        int averageBytes() {
            return documents == 0 ? 0 : (int) (bytes / documents);
        }
    }

    private final Connection connection;

    private StoreFile(Connection connection) {
        this.connection = connection;
    }

    static StoreFile open(Path file) {
        try {
            return new StoreFile(DriverManager.getConnection("jdbc:sqlite:" + file + "?open_mode=1"));
        } catch (SQLException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    Collection collection(String name) {
        String table = "d_" + name;
        return new Collection(
                name,
                number("SELECT count(*) FROM " + table),
                number("SELECT coalesce(sum(length(CAST(body AS BLOB))), 0) FROM " + table),
                (int) number("SELECT count(*) FROM pragma_index_list('" + table + "') WHERE origin = 'c'"));
    }

    long documents(String collection) {
        return number("SELECT count(*) FROM d_" + collection);
    }

    /** Events that no listener has done yet. */
    long waitingEvents() {
        return number("SELECT count(*) FROM outbox");
    }

    private long number(String query) {
        try (ResultSet result = connection.createStatement().executeQuery(query)) {
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
