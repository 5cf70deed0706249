package dev.tandem.storage.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import dev.tandem.storage.DocumentForm;
import dev.tandem.storage.DocumentType;
import dev.tandem.storage.Documents;
import dev.tandem.storage.Outbox;
import dev.tandem.storage.SharedPart;
import dev.tandem.storage.Store;
import dev.tandem.storage.StoreUnavailableException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** A store in a MongoDB that several processes may share. A majority of its servers has every write when it returns. */
public final class MongoStore implements Store, AutoCloseable {

    /** Names with a point are no document type's. */
    private static final String SEQUENCES = "tandem.sequences";
    private static final String FORM = "#form ";
    private static final String TICKS = "tandem.ticks";
    /** The longest time that making an index over stored documents may take. */
    private static final long INDEXING_HOURS = 6;

    private final MongoClient client;
    private final MongoDatabase database;
    private final String location;
    private final Answers answers;
    private final MongoOutbox outbox;
    private final Ticks ticks;
    private final Map<String, MongoDocuments<?>> collections = new HashMap<>();

    private MongoStore(MongoClient client, Address address, Timing timing, Clock clock) {
        this.client = client;
        this.database = client.getDatabase(address.database());
        this.location = address.location();
        this.answers = new Answers(location);
        this.outbox = new MongoOutbox(answers, timing, clock, UUID.randomUUID().toString());
        this.ticks = new Ticks(database.getCollection(TICKS), answers, timing.margin());
    }

    /**
     * Connects to a database.
     *
     * @param uri MongoDB's connection URI; without a database's name it is {@code tandem}
     * @throws StoreUnavailableException it is no such URI, or the database does not answer; says which, never the password
     */
    public static MongoStore open(String uri) {
        return open(uri, Timing.STANDARD, Clock.systemUTC());
    }

    static MongoStore open(String uri, Timing timing, Clock clock) {
        Address address = Address.of(uri);
        MongoStore store = new MongoStore(MongoClients.create(address.settings()), address, timing, clock);
        try {
            store.ping();
            store.ticks.start();
            return store;
        } catch (RuntimeException | Error e) {
            store.close();
            throw e;
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public synchronized <T> Documents<T> documents(DocumentType<T> type) {
        MongoDocuments<?> known = collections.get(type.name().toLowerCase(Locale.ROOT));
        if (known == null) {
            DocumentForm<T> form = DocumentForm.of(type, () -> documents(SharedPart.TYPE));
            requireForm(type);
            MongoDatabase patient = database.withTimeout(INDEXING_HOURS, TimeUnit.HOURS);
            answers.ask(() -> {
                new Indexes<>(patient.getCollection(type.name()), type, form).apply();
                return type;
            });
            MongoCollection<Document> collection = database.getCollection(type.name());
            MongoDocuments<T> documents = new MongoDocuments<>(type, form, collection, answers, outbox, ticks);
            collections.put(type.name().toLowerCase(Locale.ROOT), documents);
            outbox.add(type.name(), collection);
            return documents;
        }
        if (known.type().type() != type.type() || !names(known.type()).equals(names(type))) {
            throw new IllegalArgumentException("The collection " + type.name() + " is declared twice, by " + known.type().type().getName()
                    + " and " + type.type().getName());
        }
        return (Documents<T>) known;
    }

    /** What is stored without saying so has the first form. The first form of an empty collection stands, whichever node says it. */
    private void requireForm(DocumentType<?> type) {
        MongoCollection<Document> sequences = database.getCollection(SEQUENCES);
        Document told = Shape.byId(FORM + type.name());
        boolean empty = answers.ask(() -> database.getCollection(type.name()).find(new Document(Shape.ALL, 1)).limit(1).into(new ArrayList<>())).isEmpty();
        if (empty) {
            answers.askUntilThere(() -> sequences.findOneAndUpdate(told, new Document("$set", new Document("last", (long) type.form())),
                    new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.BEFORE)));
            return;
        }
        Document stored = answers.ask(() -> sequences.find(told).limit(1).into(new ArrayList<>())).stream().findFirst().orElse(null);
        type.requireForm(stored == null ? 1 : Math.toIntExact(stored.getLong("last")), location);
    }

    private static HashSet<String> names(DocumentType<?> type) {
        HashSet<String> names = new HashSet<>();
        type.indexes().forEach(index -> names.add(index.name()));
        return names;
    }

    /** Other nodes may be connected to the same database. */
    @Override
    public boolean exclusive() {
        return false;
    }

    @Override
    public String location() {
        return location;
    }

    @Override
    public void ping() {
        answers.ask(() -> database.runCommand(new Document("ping", 1)));
    }

    /** The events that wait for their listeners. */
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public void close() {
        answers.close();
        client.close();
    }
}
