package dev.tandem.storage.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.tandem.storage.DocumentTooLargeException;
import dev.tandem.storage.DocumentType;
import dev.tandem.storage.DocumentType.Index;
import dev.tandem.storage.Documents;
import dev.tandem.storage.Piece;
import dev.tandem.storage.StoreProperties;
import dev.tandem.storage.StoreUnavailableException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MongoStoreTest {

    private final InMemoryMongo server = new InMemoryMongo();
    private final String uri = server.newDatabase();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void saysWhereItIsWithoutSecrets() {
        Address address = Address.of("mongodb://ada:s3cr%40t@one:27017,two:27018/floor?replicaSet=rs0&authSource=admin");
        assertThat(address.location()).isEqualTo("one:27017, two:27018, database floor");
        assertThat(Address.of("mongodb://one").location()).isEqualTo("one, database tandem");
        assertThat(new StoreProperties("tandem.db", "mongodb://ada:s3cr%40t@one").toString()).doesNotContain("ada", "s3cr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost:27017", "http://ada:s3cr@one", "mongodb://ada:s3cr@", "mongodb://ada:s3:cr@t@one",
        "mongodb://ada:s3cr@one/a b?x", "mongodb://ada:s3cr@one:port/tandem"})
    void refusesWhatIsNoAddressWithoutRepeatingIt(String wrong) {
        assertThatThrownBy(() -> MongoStore.open(wrong).close()).isInstanceOf(StoreUnavailableException.class)
                .satisfies(failure -> assertThat(printed(failure)).doesNotContain("s3cr"));
    }

    @Test
    void saysThatNobodyAnswers() {
        String nobody = "mongodb://ada:s3cr@127.0.0.1:1/tandem?serverSelectionTimeoutMS=300";
        assertThatThrownBy(() -> MongoStore.open(nobody)).isInstanceOf(StoreUnavailableException.class)
                .hasMessage("The MongoDB at 127.0.0.1:1, database tandem does not answer in time, or has no primary at the moment.")
                .satisfies(failure -> assertThat(printed(failure)).doesNotContain("s3cr"));
    }

    @Test
    void refusesEverythingInASentenceWhenTheServerIsGoneOrTheStoreClosed() {
        MongoStore store = MongoStore.open(uri + "?serverSelectionTimeoutMS=300");
        Documents<Piece> pieces = store.documents(Piece.TYPE);
        store.ping();
        server.close();
        assertThatThrownBy(() -> pieces.insert(Piece.of("a"))).isInstanceOf(StoreUnavailableException.class).hasMessageContaining("The MongoDB at");
        assertThatThrownBy(() -> pieces.find("a")).isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(store::ping).isInstanceOf(StoreUnavailableException.class);
        store.close();
        store.close();
        assertThatThrownBy(() -> pieces.find("a")).isInstanceOf(StoreUnavailableException.class).hasMessage("The store is closed");
    }

    @Test
    void readsTheNameOfATakenIndexWhateverTheValueSays() {
        assertThat(Answers.takenIndex("E11000 duplicate key error collection: tandem.orders index: u_number dup key: { i.number: \"x\" }"))
                .contains("u_number");
        assertThat(Answers.takenIndex("E11000 duplicate key error collection: tandem.orders index: _id_ dup key: { _id: \" index: u_key dup\" }"))
                .contains("_id_");
        assertThat(Answers.takenIndex("something else index: u_key dup key")).isEmpty();
    }

    @Test
    void refusesAUniqueIndexThatStoredDocumentsBreak() {
        DocumentType<Piece> plain = new DocumentType<>("pieces", Piece.class, Piece::id, List.of(Index.on("number", Piece::number)));
        DocumentType<Piece> strict = new DocumentType<>("pieces", Piece.class, Piece::id, List.of(Index.unique("site", Piece::site)));
        try (MongoStore store = MongoStore.open(uri)) {
            store.documents(plain).insert(Piece.of("a"));
            store.documents(plain).insert(Piece.of("b"));
        }
        try (MongoStore store = MongoStore.open(uri)) {
            assertThatThrownBy(() -> store.documents(strict))
                    .isInstanceOf(StoreUnavailableException.class).hasMessageContaining("The index site of pieces cannot be made unique");
            assertThat(store.documents(plain).find("b")).isPresent();
        }
    }

    @Test
    void keepsReadableDocumentsWithoutTraceOfEventsThatAreDone() {
        try (MongoStore store = MongoStore.open(uri); MongoClient client = MongoClients.create(uri)) {
            store.documents(Piece.TYPE).insert(Piece.of("a").withKey("k"), List.of(new Piece.Event.Added("a")));
            List<Long> waiting = store.outbox().waiting("pieces/a", 9).stream().map(event -> event.position()).toList();
            store.outbox().claim("pieces/a");
            store.outbox().done("pieces/a", waiting);
            store.outbox().release("pieces/a");
            Document stored = client.getDatabase(uri.substring(uri.lastIndexOf('/') + 1)).getCollection("pieces").find().first();
            assertThat(stored).containsOnlyKeys("_id", "t", "version", "body", "i", "changed", "at");
            assertThat(stored.get("i", Document.class)).containsEntry("key", "k").containsEntry("open", 1L).doesNotContainKey("due");
            assertThat(stored.getString("body")).contains("\"price\":1.50");
        }
    }

    @Test
    void refusesEventsThatWouldFillTheDocument() {
        try (MongoStore store = MongoStore.open(uri)) {
            Documents<Piece> pieces = store.documents(Piece.TYPE);
            List<?> large = List.of(new Piece.Event.Added("x".repeat(3_000_000)), new Piece.Event.Added("x".repeat(3_000_000)));
            assertThatThrownBy(() -> pieces.insert(Piece.of("a"), large)).isInstanceOf(DocumentTooLargeException.class);
            assertThat(pieces.find("a")).isEmpty();
        }
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
