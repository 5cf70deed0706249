package dev.tandem.storage.sqlite;

import dev.tandem.storage.DocumentsContract;
import dev.tandem.storage.Outbox;
import dev.tandem.storage.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteDocumentsTest extends DocumentsContract {

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

    @Override
    protected Outbox outbox() {
        return store.outbox();
    }}
