package dev.tandem.shopfloor;

import dev.tandem.storage.TestStore;
import dev.tandem.storage.mongo.InMemoryMongo;
import dev.tandem.storage.mongo.MongoStore;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** On a server in memory that speaks MongoDB's protocol, each node with connections of its own. */
class TwoNodesOnMongoTest extends TwoNodesContract {

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
    protected List<Floor> nodes() {
        String uri = server.newDatabase();
        return Floor.two(open(uri), open(uri));
    }

    private static TestStore open(String uri) {
        MongoStore store = MongoStore.open(uri);
        return new TestStore(store, store.outbox(), store::close);
    }
}
