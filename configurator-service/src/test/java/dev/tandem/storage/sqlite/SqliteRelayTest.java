package dev.tandem.storage.sqlite;

import dev.tandem.storage.RelayContract;
import dev.tandem.storage.TestStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;

class SqliteRelayTest extends RelayContract {

    @TempDir
    private Path folder;

    @Override
    protected TestStore openStore() {
        return TestStore.in(folder);
    }

    @Override
    protected void raiseSchemaVersion(String document) throws SQLException {
        set("schema_version", 2, document);
    }

    @Override
    protected void setPayload(String document, String payload) throws SQLException {
        set("payload", payload, document);
    }

    @Override
    protected void setType(String document, String type) throws SQLException {
        set("type", type, document);
    }

    private void set(String column, Object value, String document) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("test.db"));
                PreparedStatement statement = connection.prepareStatement("UPDATE outbox SET " + column + " = ? WHERE document = ?")) {
            statement.setObject(1, value);
            statement.setString(2, document);
            statement.executeUpdate();
        }
    }
}
