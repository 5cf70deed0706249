package dev.tandem.storage.mongo;

import dev.tandem.storage.DocumentType;
import dev.tandem.storage.DocumentType.Index;
import dev.tandem.storage.IndexValue;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What a document of the database consists of. */
final class Shape {

    static final String ID = "_id";
    /** The same in every document, so that each query asks for equality on a field that an index begins with. */
    static final String ALL = "t";
    static final String VERSION = "version";
    static final String BODY = "body";
    /** The index values by name; without those that the document does not have. */
    static final String VALUES = "i";
    /** The server's timestamp of the last change. */
    static final String CHANGED = "changed";
    /** The server's clock at the last change. */
    static final String AT = "at";

    /** The events that wait; the whole of it is absent when none does. */
    static final String OUTBOX = "outbox";
    static final String WAITS = "outbox.waits";
    static final String WAITING_ID = "outbox.id";
    /** When other nodes may look at it, in milliseconds since 1970. */
    static final String DUE = "outbox.due";
    /** Not before this after a failure, in milliseconds since 1970. */
    static final String UNTIL = "outbox.until";
    static final String NODE = "outbox.node";
    static final String CLAIMED = "outbox.claimed";
    static final String EVENTS = "outbox.events";
    static final String POSITION = "position";

    private Shape() {}

    static Document byId(String id) {
        return new Document(ID, id);
    }

    static String field(String index) {
        return VALUES + "." + index;
    }

    /** A document's index values. */
    static <T> Document values(DocumentType<T> type, T document) {
        Document values = new Document();
        for (Index<T> index : type.indexes()) {
            Object value = value(index, document);
            if (value != null) {
                values.append(index.name(), value);
            }
        }
        return values;
    }

    /** What an index contains of a document, a list where it is over many; or null. */
    static <T> @Nullable Object value(Index<T> index, T document) {
        if (!index.many()) {
            return IndexValue.of(index.name(), index.value().apply(document));
        }
        List<Object> values = IndexValue.many(index.name(), index.value().apply(document));
        return values.isEmpty() ? null : values;
    }
}
