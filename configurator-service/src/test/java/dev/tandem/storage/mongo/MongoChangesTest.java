package dev.tandem.storage.mongo;

import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** On a server in memory; {@link MongoContainerIT} does the same on a real one. */
class MongoChangesTest extends MongoChangesContract {

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

    /** This server stamps by the millisecond; a real one gives no two stamps that are equal. */
    @Override
    protected void aMomentLater() {
        LockSupport.parkNanos(2_000_000);
    }
}
