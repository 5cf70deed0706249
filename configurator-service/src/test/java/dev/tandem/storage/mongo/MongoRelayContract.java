package dev.tandem.storage.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.tandem.storage.RelayContract;
import dev.tandem.storage.TestStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.bson.Document;

/** The relay on a MongoDB, whatever server it is. */
abstract class MongoRelayContract extends RelayContract {

    private static final Timing QUICK = new Timing(Duration.ofSeconds(10), Duration.ofMillis(100), Duration.ofSeconds(5));

    private String uri;

    /** The URI of a database that no other test uses. */
    protected abstract String newDatabase();

    @Override
    protected TestStore openStore() {
        uri = uri == null ? newDatabase() : uri;
        MongoStore store = MongoStore.open(uri, QUICK, Clock.systemUTC());
        return new TestStore(store, store.outbox(), store::close);
    }

    @Override
    protected void raiseSchemaVersion(String document) {
        set("schema", 2, document);
    }

    @Override
    protected void setPayload(String document, String payload) {
        set("payload", payload, document);
    }

    @Override
    protected void setType(String document, String type) {
        set("type", type, document);
    }

    /** Of the first event that waits. */
    private void set(String field, Object value, String document) {
        try (MongoClient client = MongoClients.create(uri)) {
            String[] parts = document.split("/", 2);
            client.getDatabase(Objects.requireNonNull(new ConnectionString(uri).getDatabase())).getCollection(parts[0])
                    .updateOne(Shape.byId(parts[1]), new Document("$set", new Document(Shape.EVENTS + ".0." + field, value)));
        }
    }
}
