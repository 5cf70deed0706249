package dev.tandem.storage.mongo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** On a server in memory; {@link MongoContainerIT} does the same on a real one. */
class MongoSharingTest extends MongoSharingContract {

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
    protected String newDatabase() {
        return server.newDatabase();
    }
}
