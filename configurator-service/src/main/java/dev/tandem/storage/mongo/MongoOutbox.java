package dev.tandem.storage.mongo;

import static dev.tandem.storage.mongo.Shape.CLAIMED;
import static dev.tandem.storage.mongo.Shape.DUE;
import static dev.tandem.storage.mongo.Shape.EVENTS;
import static dev.tandem.storage.mongo.Shape.ID;
import static dev.tandem.storage.mongo.Shape.NODE;
import static dev.tandem.storage.mongo.Shape.OUTBOX;
import static dev.tandem.storage.mongo.Shape.POSITION;
import static dev.tandem.storage.mongo.Shape.UNTIL;
import static dev.tandem.storage.mongo.Shape.WAITING_ID;
import static dev.tandem.storage.mongo.Shape.WAITS;

import com.mongodb.client.MongoCollection;
import dev.tandem.storage.Outbox;
import dev.tandem.storage.StoredEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;

/**
 * The events inside the documents of all collections. A node hands on at once what it wrote itself; what another node left is found by
 * looking for documents whose events have waited for a while.
 */
final class MongoOutbox implements Outbox {

    private static final int FOUND_AT_ONCE = 500;
    private static final int FEW = 100;

    private final Answers answers;
    private final Timing timing;
    private final Clock clock;
    private final String node;
    private final Map<String, MongoCollection<Document>> collections = new ConcurrentHashMap<>();
    private final Waiting known = new Waiting();
    /** The documents this node has claimed, and when. */
    private final Map<String, Instant> claimed = new ConcurrentHashMap<>();
    private volatile Instant nextLook = Instant.MIN;
    private volatile boolean more;
    private volatile Runnable signal = () -> {};

    /** @param clock compared with that of other nodes, which must not differ by more than seconds */
    MongoOutbox(Answers answers, Timing timing, Clock clock, String node) {
        this.answers = answers;
        this.timing = timing;
        this.clock = clock;
        this.node = node;
    }

    void add(String name, MongoCollection<Document> collection) {
        collections.put(name, collection);
        nextLook = Instant.MIN;
    }

    /** Makes the events part of the write that causes them. A document that waits after a failure keeps waiting. */
    void append(Document update, Document set, String id, List<Document> events) {
        set.append(WAITS, 1).append(WAITING_ID, id);
        update.append("$max", new Document(DUE, clock.instant().plus(timing.look()).toEpochMilli()))
                .append("$push", new Document(EVENTS, new Document("$each", events)));
    }

    /** After the write. */
    void appended(String document) {
        known.add(document);
        signal.run();
    }

    @Override
    public Duration lookEvery() {
        return timing.look();
    }

    @Override
    public List<Due> due(Instant now, Due after, int limit) {
        if (after.equals(Due.FIRST) && (!clock.instant().isBefore(nextLook) || more && known.size() < FEW)) {
            look();
        }
        return known.due(now, after, limit);
    }

    private void look() {
        nextLook = clock.instant().plus(timing.look());
        boolean full = false;
        for (Map.Entry<String, MongoCollection<Document>> collection : collections.entrySet()) {
            Document waiting = new Document(WAITS, 1).append(DUE, new Document("$lte", clock.millis()));
            List<Document> found = answers.ask(() -> collection.getValue().find(waiting).projection(new Document(ID, 1))
                    .sort(new Document(DUE, 1).append(WAITING_ID, 1)).limit(FOUND_AT_ONCE).into(new ArrayList<>()));
            found.forEach(document -> known.add(collection.getKey() + "/" + document.getString(ID)));
            full |= found.size() == FOUND_AT_ONCE;
        }
        more = full;
    }

    @Override
    public Optional<Instant> nextDue() {
        Optional<Instant> first = known.first();
        if (first.isPresent()) {
            return first;
        }
        return collections.values().stream().map(this::nextDue).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    private Optional<Instant> nextDue(MongoCollection<Document> collection) {
        Document first = answers.ask(() -> collection.find(new Document(WAITS, 1)).projection(new Document(DUE, 1))
                .sort(new Document(DUE, 1).append(WAITING_ID, 1)).first());
        return Optional.ofNullable(first).map(document -> Instant.ofEpochMilli(document.getEmbedded(List.of("outbox", "due"), 0L)));
    }

    @Override
    public List<StoredEvent> waiting(String document, int limit) {
        Document stored = answers.ask(() -> of(document).find(byId(document)).projection(new Document(OUTBOX, 1)).first());
        Document outbox = stored == null ? null : stored.get(OUTBOX, Document.class);
        if (outbox == null) {
            known.remove(document);
            return List.of();
        }
        Instant until = Instant.ofEpochMilli(Objects.requireNonNullElse(outbox.getLong("until"), 0L));
        return Objects.requireNonNullElse(outbox.getList("events", Document.class), List.<Document>of()).stream()
                .map(event -> Embedded.read(document, event, until))
                .sorted(Comparator.comparingLong(StoredEvent::position)).limit(limit).toList();
    }

    @Override
    public boolean claim(String document) {
        if (prolong(document)) {
            return true;
        }
        if (waiting(document, 1).isEmpty()) {
            known.remove(document);
        } else {
            known.postpone(document, clock.instant().plus(timing.look()));
        }
        return false;
    }

    private boolean prolong(String document) {
        Instant now = clock.instant();
        Document free = byId(document).append(WAITS, 1).append("$or", List.of(
                new Document(NODE, node),
                new Document(NODE, new Document("$exists", false)),
                new Document(CLAIMED, new Document("$lt", now.toEpochMilli()))));
        Document claim = new Document(NODE, node).append(CLAIMED, now.plus(timing.claim()).toEpochMilli());
        boolean got = answers.ask(() -> of(document).updateOne(free, new Document("$set", claim))).getMatchedCount() == 1;
        if (got) {
            claimed.put(document, now);
        }
        return got;
    }

    @Override
    public void keepClaims() {
        Instant old = clock.instant().minus(timing.claim().dividedBy(3));
        claimed.forEach((document, at) -> {
            if (at.isBefore(old) && !prolong(document)) {
                claimed.remove(document);
            }
        });
    }

    @Override
    public void release(String document) {
        if (claimed.remove(document) != null) {
            Document mine = byId(document).append(NODE, node);
            answers.ask(() -> of(document).updateOne(mine, new Document("$unset", new Document(NODE, "").append(CLAIMED, ""))));
        }
    }

    /** Where nothing else waits the whole outbox goes, in one write, so that no document looks as if something waited. */
    @Override
    public void done(String document, List<Long> positions) {
        known.remove(document);
        Document nothingElse = byId(document).append(EVENTS,
                new Document("$not", new Document("$elemMatch", new Document(POSITION, new Document("$nin", positions)))));
        boolean all = answers.ask(() -> of(document).updateOne(nothingElse, new Document("$unset", new Document(OUTBOX, ""))))
                .getMatchedCount() == 1;
        if (all) {
            claimed.remove(document);
        } else {
            Document these = new Document(EVENTS, new Document(POSITION, new Document("$in", positions)));
            answers.ask(() -> of(document).updateOne(byId(document), new Document("$pull", these)));
            known.add(document);
        }
    }

    @Override
    public void failed(StoredEvent event, Instant until) {
        Document failed = byId(event.document()).append(EVENTS + "." + POSITION, event.position());
        answers.ask(() -> of(event.document()).updateOne(failed,
                new Document("$inc", new Document(EVENTS + ".$.attempts", 1)).append("$set", later(until))));
        known.postpone(event.document(), until);
    }

    @Override
    public void postpone(String document, Instant until) {
        Document waiting = byId(document).append(WAITS, 1);
        answers.ask(() -> of(document).updateOne(waiting, new Document("$set", later(until))));
        known.postpone(document, until);
    }

    @Override
    public void onAppended(Runnable signal) {
        this.signal = signal;
    }

    private static Document later(Instant until) {
        return new Document(DUE, until.toEpochMilli()).append(UNTIL, until.toEpochMilli());
    }

    private MongoCollection<Document> of(String document) {
        String name = document.substring(0, document.indexOf('/'));
        return Objects.requireNonNull(collections.get(name), () -> "No collection " + name);
    }

    private static Document byId(String document) {
        return Shape.byId(document.substring(document.indexOf('/') + 1));
    }
}
