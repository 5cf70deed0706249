package dev.tandem.storage.sqlite;

import dev.tandem.storage.SharingContract;
import dev.tandem.storage.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteSharingTest extends SharingContract {

    @TempDir
    private Path folder;

    private SqliteStore store;

    @Override
    protected void open() {
        store = SqliteStore.open(folder.resolve("test.db"));
    }

    @Override
    protected void close() {
        store.close();
    }

    @Override
    protected Store store() {
        return store;
    }
}
