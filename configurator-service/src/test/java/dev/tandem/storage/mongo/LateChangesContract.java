package dev.tandem.storage.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.tandem.storage.Changes;
import dev.tandem.storage.Documents;
import dev.tandem.storage.Piece;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writes that can be seen later than others with a later stamp are in the feed all the same, and nothing is told without end. */
abstract class LateChangesContract {

    private static final Duration MARGIN = Duration.ofSeconds(1);

    private MongoStore store;
    private MongoClient client;
    private Documents<Piece> pieces;
    private MongoCollection<Document> collection;

    /** The URI of a database that no other test uses. */
    protected abstract String newDatabase();

    @BeforeEach
    void open() {
        String uri = newDatabase();
        store = MongoStore.open(uri, new Timing(Duration.ofSeconds(10), Duration.ofSeconds(1), MARGIN), Clock.systemUTC());
        client = MongoClients.create(uri);
        pieces = store.documents(Piece.TYPE);
        collection = client.getDatabase(Objects.requireNonNull(new ConnectionString(uri).getDatabase())).getCollection("pieces");
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void tellsOfAWriteThatIsSeenAfterLaterOnes() throws InterruptedException {
        pieces.insert(Piece.of("first"));
        List<String> told = new ArrayList<>();
        String cursor = follow(null, told, 10);
        Document stamp = Objects.requireNonNull(collection.find(Shape.byId("first")).first());
        Thread.sleep(20);
        pieces.insert(Piece.of("later"));
        cursor = follow(cursor, told, 10);
        assertThat(told).contains("first", "later");

        pieces.insert(Piece.of("late"));
        collection.updateOne(Shape.byId("late"), new Document("$set", new Document("changed", stamp.get("changed", BsonTimestamp.class))
                .append("at", new Date(stamp.getDate("at").getTime() + 1))));
        cursor = until(cursor, told, "late", 10);
        assertThat(told).contains("late");

        quiet(cursor, told, 10);
        assertThat(told).allSatisfy(id -> assertThat(Collections.frequency(told, id)).isLessThanOrEqualTo(4));
    }

    @Test
    void readersOfOneByOneGetOnWhateverIsToldAgain() throws InterruptedException {
        List<String> told = new ArrayList<>();
        String cursor = pieces.endOfChanges();
        for (int i = 0; i < 60; i++) {
            pieces.insert(Piece.of("p" + i));
            cursor = piece(cursor, told, 1).next();
            Thread.sleep(20);
        }
        cursor = until(cursor, told, "p59", 1);
        quiet(cursor, told, 1);
        for (int i = 0; i < 60; i++) {
            assertThat(Collections.frequency(told, "p" + i)).as("p" + i).isBetween(1, 4);
        }
    }

    @Test
    void whoKeepsTheCursorOfADocumentHearsOfLateOnesToo() throws InterruptedException {
        pieces.insert(Piece.of("old"));
        List<String> told = new ArrayList<>();
        follow(null, told, 10);
        Document stamp = Objects.requireNonNull(collection.find(Shape.byId("old")).first());
        Thread.sleep(20);
        pieces.insert(Piece.of("new"));
        String cursor = pieces.changes(null, 10).changed().getLast().cursor();
        pieces.insert(Piece.of("late"));
        collection.updateOne(Shape.byId("late"), new Document("$set", new Document("changed", stamp.get("changed", BsonTimestamp.class))
                .append("at", new Date(stamp.getDate("at").getTime() + 1))));
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!told.contains("late") && System.nanoTime() < end) {
            Changes<Piece> piece = piece(cursor, told, 10);
            cursor = piece.changed().isEmpty() ? cursor : piece.changed().getLast().cursor();
            Thread.sleep(50);
        }
        assertThat(told).contains("late");
    }

    private Changes<Piece> piece(String cursor, List<String> told, int limit) {
        Changes<Piece> piece = pieces.changes(cursor, limit);
        piece.changed().forEach(changed -> told.add(changed.document().value().id()));
        return piece;
    }

    private String follow(String cursor, List<String> told, int limit) {
        Changes<Piece> piece = piece(cursor, told, limit);
        while (piece.more()) {
            piece = piece(piece.next(), told, limit);
        }
        return piece.next();
    }

    private String until(String from, List<String> told, String id, int limit) throws InterruptedException {
        String cursor = from;
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!told.contains(id) && System.nanoTime() < end) {
            cursor = follow(cursor, told, limit);
            Thread.sleep(50);
        }
        return cursor;
    }

    /** Reads on until everything has settled; from then on nothing is told any more. */
    private void quiet(String from, List<String> told, int limit) throws InterruptedException {
        String cursor = from;
        long end = System.nanoTime() + MARGIN.multipliedBy(5).toNanos();
        while (System.nanoTime() < end) {
            cursor = follow(cursor, told, limit);
            Thread.sleep(50);
        }
        assertThat(pieces.changes(cursor, 10).changed()).isEmpty();
    }
}
