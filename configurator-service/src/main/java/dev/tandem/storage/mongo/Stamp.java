package dev.tandem.storage.mongo;

import static dev.tandem.storage.mongo.Shape.AT;
import static dev.tandem.storage.mongo.Shape.CHANGED;

import java.util.Comparator;
import java.util.Date;
import org.bson.BsonTimestamp;
import org.bson.Document;

/**
 * When the server made a change: its timestamp, which never runs backwards, and its clock for servers whose timestamps only tell seconds.
 *
 * @param timestamp seconds since 1970 in the upper half, a number in the lower
 * @param at milliseconds since 1970
 */
record Stamp(long timestamp, long at) implements Comparable<Stamp> {

    static final Stamp FIRST = new Stamp(0, 0);
    private static final Comparator<Stamp> ORDER = ((Comparator<Stamp>) (one, other) ->
            Long.compareUnsigned(one.timestamp, other.timestamp)).thenComparingLong(Stamp::at);

    /** What lets the server stamp a document. */
    static Document now() {
        return new Document(CHANGED, new Document("$type", "timestamp")).append(AT, true);
    }

    static Stamp of(Document stamped) {
        return new Stamp(stamped.get(CHANGED, BsonTimestamp.class).getValue(), stamped.getDate(AT).getTime());
    }

    /** The first that is later. */
    Stamp next() {
        return new Stamp(timestamp, at + 1);
    }

    BsonTimestamp bsonTimestamp() {
        return new BsonTimestamp(timestamp);
    }

    Date date() {
        return new Date(at);
    }

    boolean isBefore(Stamp other) {
        return compareTo(other) < 0;
    }

    static Stamp later(Stamp one, Stamp other) {
        return one.isBefore(other) ? other : one;
    }

    static Stamp earlier(Stamp one, Stamp other) {
        return one.isBefore(other) ? one : other;
    }

    @Override
    public int compareTo(Stamp other) {
        return ORDER.compare(this, other);
    }
}
