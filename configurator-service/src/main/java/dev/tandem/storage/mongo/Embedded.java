package dev.tandem.storage.mongo;

import dev.tandem.storage.DocumentTooLargeException;
import dev.tandem.storage.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** Events as they wait inside their document. A write numbers its events by the version it makes, so that they are in the order of writing. */
final class Embedded {

    /** The most events of one write. */
    private static final int MOST = 1_000;
    /** What the events of one write may take together, so that the document stays far below the 16 MB that the server takes. */
    private static final int LIMIT = 4 * 1024 * 1024;

    private Embedded() {}

    /**
     * @throws IllegalArgumentException there are more than 1,000, or one is no record
     * @throws DocumentTooLargeException together they take more than 4 MB
     */
    static List<Document> of(String collection, String id, long version, List<?> events) {
        if (events.size() > MOST) {
            throw new IllegalArgumentException("A write of " + collection + "/" + id + " causes " + events.size() + " events, allowed are " + MOST);
        }
        List<Document> embedded = new ArrayList<>();
        long bytes = 0;
        for (Object event : events) {
            StoredEvent stored = StoredEvent.of(collection + "/" + id, event);
            bytes += stored.payload().getBytes(StandardCharsets.UTF_8).length;
            embedded.add(new Document(Shape.POSITION, version * MOST + embedded.size())
                    .append("type", stored.type())
                    .append("schema", stored.schemaVersion())
                    .append("payload", stored.payload())
                    .append("attempts", 0));
        }
        if (bytes > LIMIT) {
            throw new DocumentTooLargeException("The events of " + collection + "/" + id, bytes, LIMIT);
        }
        return embedded;
    }

    static StoredEvent read(String document, Document event, Instant due) {
        return new StoredEvent(event.getLong(Shape.POSITION), document, event.getString("type"), event.getInteger("schema"),
                event.getString("payload"), event.getInteger("attempts"), due);
    }
}
