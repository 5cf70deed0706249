package dev.tandem.storage.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import org.bson.Document;

/**
 * The server's time as its stamps tell it. Stamps never run backwards, and they are only compared with each other: how long ago a stamp was
 * given is measured by this process's own stopwatch, so no two clocks need to agree.
 */
final class Ticks {

    /** @param nanos of the stopwatch when the stamp had arrived */
    private record Tick(Stamp stamp, long nanos) {}

    private static final int KEPT = 64;
    private static final int SHARED = 16;

    private final MongoCollection<Document> collection;
    private final Answers answers;
    private final Duration margin;
    private final Deque<Tick> ticks = new ArrayDeque<>();
    private Optional<Stamp> earlier = Optional.empty();

    Ticks(MongoCollection<Document> collection, Answers answers, Duration margin) {
        this.collection = collection;
        this.answers = answers;
        this.margin = margin;
    }

    /** Takes a first stamp, and from those that earlier processes took the latest that is old enough by the server's clock. */
    synchronized void start() {
        Document now = tick();
        long oldEnough = Stamp.of(now).at() - margin.toMillis();
        for (Document other : answers.ask(() -> collection.find().into(new ArrayList<>()))) {
            Stamp stamp = Stamp.of(other);
            if (stamp.at() <= oldEnough && (earlier.isEmpty() || earlier.get().isBefore(stamp))) {
                earlier = Optional.of(stamp);
            }
        }
    }

    /** The latest known stamp that was given at least the margin ago: whatever carries it or an earlier one can be seen by now. */
    synchronized Optional<Stamp> settled() {
        if (ticks.isEmpty() || System.nanoTime() - ticks.getLast().nanos() > margin.dividedBy(5).toNanos()) {
            tick();
        }
        return agedAtLeast(margin);
    }

    /** The latest known stamp that was given at least twice the margin ago. */
    synchronized Optional<Stamp> longSettled() {
        return agedAtLeast(margin.multipliedBy(2));
    }

    private Optional<Stamp> agedAtLeast(Duration age) {
        long now = System.nanoTime();
        for (Iterator<Tick> latest = ticks.descendingIterator(); latest.hasNext();) {
            Tick tick = latest.next();
            if (now - tick.nanos() >= age.toNanos()) {
                return Optional.of(tick.stamp());
            }
        }
        return earlier;
    }

    private Document tick() {
        long place = Math.floorMod(System.currentTimeMillis() / Math.max(1, margin.dividedBy(5).toMillis()), SHARED);
        Document taken = answers.askUntilThere(() -> collection.findOneAndUpdate(new Document("_id", place), new Document("$currentDate", Stamp.now()),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)));
        ticks.addLast(new Tick(Stamp.of(taken), System.nanoTime()));
        if (ticks.size() > KEPT) {
            ticks.removeFirst();
        }
        return taken;
    }
}
