package dev.tandem.storage.mongo;

import static dev.tandem.storage.mongo.Shape.ALL;
import static dev.tandem.storage.mongo.Shape.AT;
import static dev.tandem.storage.mongo.Shape.BODY;
import static dev.tandem.storage.mongo.Shape.CHANGED;
import static dev.tandem.storage.mongo.Shape.ID;
import static dev.tandem.storage.mongo.Shape.VERSION;

import com.mongodb.client.MongoCollection;
import dev.tandem.storage.ChangeCursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Follows a collection by the server's stamps. A write may be seen a little after another with a later stamp, so what is read while it is
 * fresh is read once more when it is so old that nothing can appear before it any more. The first reading makes the feed prompt, the second
 * makes it complete.
 */
final class ChangeFeed {

    /** A changed document and the point right after it. */
    record Entry(Document document, ChangePoint cursor) {}

    /** @param more whether there is more already */
    record Piece(List<Entry> entries, ChangePoint next, boolean more) {}

    private final String name;
    private final MongoCollection<Document> collection;
    private final Answers answers;
    private final Ticks ticks;

    ChangeFeed(String name, MongoCollection<Document> collection, Answers answers, Ticks ticks) {
        this.name = name;
        this.collection = collection;
        this.answers = answers;
        this.ticks = ticks;
    }

    /** @throws IllegalArgumentException the cursor is none of this feed, or the limit is not 1 to 1,000 */
    Piece after(@Nullable String cursor, int limit) {
        ChangeCursor.requireLimit(limit);
        ChangePoint from = cursor == null ? ChangePoint.start(name) : ChangePoint.read(name, cursor);
        Optional<Stamp> settled = ticks.settled();
        ChangePoint begin = isDueAgain(from) ? new ChangePoint(name, from.safe(), from.safe(), Map.of()) : from;
        List<Document> read = read(begin, limit + 1);
        boolean more = read.size() > limit;

        ChangePoint at = begin;
        List<Entry> entries = new ArrayList<>();
        for (Document document : read.subList(0, Math.min(limit, read.size()))) {
            at = after(at, document, settled);
            entries.add(new Entry(document, at));
        }
        return new Piece(entries, more ? at : atEnd(at, settled), more);
    }

    /** What was read while it was fresh has settled long ago: from where it was safe, it is read again. */
    private boolean isDueAgain(ChangePoint from) {
        return !from.safe().equals(from.fresh()) && ticks.longSettled().filter(from.safe()::isBefore).isPresent();
    }

    /** Documents come by their stamps, so if nothing was left out so far, all that has settled before this one was read. */
    private ChangePoint after(ChangePoint at, Document document, Optional<Stamp> settled) {
        Stamp stamp = Stamp.of(document);
        Map<String, Long> seen = new HashMap<>(stamp.equals(at.fresh()) ? at.seen() : Map.of());
        seen.put(document.getString(ID), document.getLong(VERSION));
        boolean complete = at.safe().equals(at.fresh());
        Stamp safe = complete && settled.isPresent()
                ? Stamp.later(at.safe(), Stamp.earlier(stamp, settled.get().next()))
                : at.safe();
        return new ChangePoint(name, safe, stamp, seen);
    }

    private ChangePoint atEnd(ChangePoint at, Optional<Stamp> settled) {
        if (at.safe().equals(at.fresh()) && settled.isPresent() && at.fresh().isBefore(settled.get().next())) {
            return new ChangePoint(name, settled.get().next(), settled.get().next(), Map.of());
        }
        return at;
    }

    /** The latest change that can be seen; what is older than the margin is complete. */
    ChangePoint end() {
        Stamp safe = ticks.settled().map(Stamp::next).orElse(Stamp.FIRST);
        Document latest = answers.ask(() -> collection.find(new Document(ALL, 1)).projection(new Document(CHANGED, 1).append(AT, 1))
                .sort(new Document(CHANGED, -1).append(AT, -1).append(ID, -1)).first());
        return new ChangePoint(name, safe, latest == null ? safe : Stamp.later(safe, Stamp.of(latest)), Map.of());
    }

    private List<Document> read(ChangePoint from, int limit) {
        BsonTimestamp fresh = from.fresh().bsonTimestamp();
        Document beyond = new Document(ALL, 1).append(CHANGED, new Document("$gte", fresh)).append("$or", List.of(
                new Document(CHANGED, new Document("$gt", fresh)),
                new Document(AT, new Document("$gte", from.fresh().date()))));
        List<Document> found = answers.ask(() -> collection.find(beyond)
                .projection(new Document(VERSION, 1).append(BODY, 1).append(CHANGED, 1).append(AT, 1))
                .sort(new Document(CHANGED, 1).append(AT, 1).append(ID, 1)).limit(limit + from.seen().size()).into(new ArrayList<>()));
        return found.stream()
                .filter(document -> !from.hasSeen(Stamp.of(document), document.getString(ID), document.getLong(VERSION)))
                .limit(limit).toList();
    }
}
