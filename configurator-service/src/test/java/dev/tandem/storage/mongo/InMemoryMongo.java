package dev.tandem.storage.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.UUID;

/** A server that speaks MongoDB's protocol and forgets everything when it is closed. */
public final class InMemoryMongo implements AutoCloseable {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final String address = server.bindAndGetConnectionString();

    /** The URI of a database of its own. */
    public String newDatabase() {
        return address + "/test-" + UUID.randomUUID();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
