package dev.tandem.studio;

import dev.tandem.storage.TestStore;
import dev.tandem.storage.mongo.InMemoryMongo;
import dev.tandem.storage.mongo.MongoStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The same on a server in memory that speaks MongoDB's protocol. */
class LibrariesOnMongoTest extends LibrariesTest {

    private static InMemoryMongo server;

    @BeforeAll
    static void start() {
        server = new InMemoryMongo();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    TestStore emptyStore(Path folder) {
        MongoStore store = MongoStore.open(server.newDatabase());
        return new TestStore(store, store.outbox(), store::close);
    }
}
