package dev.tandem.storage.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One connection and the statements prepared on it. Used by one thread at a time. */
final class Statements implements AutoCloseable {

    private static final int KEPT = 100;

    /** Reads one row. */
    interface Row<R> {
        R read(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final LinkedHashMap<String, PreparedStatement> prepared = new LinkedHashMap<>(16, 0.75f, true);

    Statements(Connection connection) {
        this.connection = connection;
    }

    /** Runs a statement as it stands, e.g. to begin a transaction. */
    void execute(String sql) throws SQLException {
        prepare(sql, List.of()).execute();
    }

    /** Changes the schema; such a statement is not kept. */
    void define(String sql) throws SQLException {
        forget();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs a change and answers how many rows it met. */
    int update(String sql, List<?> arguments) throws SQLException {
        return prepare(sql, arguments).executeUpdate();
    }

    <R> List<R> list(String sql, List<?> arguments, Row<R> row) throws SQLException {
        List<R> rows = new ArrayList<>();
        try (ResultSet result = prepare(sql, arguments).executeQuery()) {
            while (result.next()) {
                rows.add(row.read(result));
            }
        }
        return rows;
    }

    <R> Optional<R> one(String sql, List<?> arguments, Row<R> row) throws SQLException {
        return list(sql, arguments, row).stream().findFirst();
    }

    private PreparedStatement prepare(String sql, List<? extends @Nullable Object> arguments) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
            if (prepared.size() > KEPT) {
                prepared.pollFirstEntry().getValue().close();
            }
        }
        for (int i = 0; i < arguments.size(); i++) {
            statement.setObject(i + 1, arguments.get(i));
        }
        return statement;
    }

    private void forget() throws SQLException {
        for (Map.Entry<String, PreparedStatement> entry : prepared.entrySet()) {
            entry.getValue().close();
        }
        prepared.clear();
    }

    @Override
    public void close() throws SQLException {
        try {
            forget();
        } finally {
            connection.close();
        }
    }
}
