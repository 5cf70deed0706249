package dev.tandem.storage.mongo;

import dev.tandem.storage.DocumentsContract;
import dev.tandem.storage.Outbox;
import dev.tandem.storage.Store;

/** The contract on a MongoDB, whatever server it is. */
abstract class MongoDocumentsContract extends DocumentsContract {

    private String uri;
    private MongoStore store;

    /** The URI of a database that no other test uses. */
    protected abstract String newDatabase();

    @Override
    protected void open() {
        uri = uri == null ? newDatabase() : uri;
        store = MongoStore.open(uri);
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
    }
}
