package dev.tandem.storage.mongo;

import dev.tandem.storage.SharingContract;
import dev.tandem.storage.Store;

/** What documents share on a MongoDB, whatever server it is. */
abstract class MongoSharingContract extends SharingContract {

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
}
