package dev.tandem.storage.mongo;

import static dev.tandem.storage.mongo.Shape.ALL;
import static dev.tandem.storage.mongo.Shape.BODY;
import static dev.tandem.storage.mongo.Shape.ID;
import static dev.tandem.storage.mongo.Shape.VERSION;

import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import dev.tandem.storage.Changes;
import dev.tandem.storage.DocumentForm;
import dev.tandem.storage.DocumentType;
import dev.tandem.storage.Documents;
import dev.tandem.storage.DuplicateKeyException;
import dev.tandem.storage.IndexValue;
import dev.tandem.storage.Query;
import dev.tandem.storage.StaleDocumentException;
import dev.tandem.storage.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The documents of one type in their collection: the JSON as text, the index values and the waiting events beside it. */
final class MongoDocuments<T> implements Documents<T> {

    private static final int IDS_AT_ONCE = 500;
    private static final long NEVER = 0;

    private final DocumentType<T> type;
    private final DocumentForm<T> form;
    private final MongoCollection<Document> collection;
    private final Answers answers;
    private final MongoOutbox outbox;
    private final ChangeFeed feed;

    MongoDocuments(DocumentType<T> type, DocumentForm<T> form, MongoCollection<Document> collection, Answers answers, MongoOutbox outbox, Ticks ticks) {
        this.type = type;
        this.form = form;
        this.collection = collection;
        this.answers = answers;
        this.outbox = outbox;
        this.feed = new ChangeFeed(type.name(), collection, answers, ticks);
    }

    DocumentType<T> type() {
        return type;
    }

    /** An update that inserts, for only updates are stamped by the server; it finds no document, since none has the version 0. */
    @Override
    public Versioned<T> insert(T document, List<?> events) {
        String id = id(document);
        Document update = update(document, 1, Embedded.of(type.name(), id, 1, events));
        write(new Document(ID, id).append(VERSION, NEVER), update, new UpdateOptions().upsert(true), id, events);
        return new Versioned<>(document, 1);
    }

    @Override
    public Versioned<T> replace(T document, long expectedVersion, List<?> events) {
        String id = id(document);
        long version = expectedVersion + 1;
        Document update = update(document, version, Embedded.of(type.name(), id, version, events));
        UpdateResult result = write(new Document(ID, id).append(VERSION, expectedVersion), update, new UpdateOptions(), id, events);
        if (result.getMatchedCount() == 0) {
            throw new StaleDocumentException(id, expectedVersion);
        }
        return new Versioned<>(document, version);
    }

    private Document update(T document, long version, List<Document> events) {
        Document set = new Document(ALL, 1)
                .append(VERSION, version)
                .append(BODY, form.write(document))
                .append(Shape.VALUES, Shape.values(type, document));
        Document update = new Document("$set", set).append("$currentDate", Stamp.now());
        if (!events.isEmpty()) {
            outbox.append(update, set, id(document), events);
        }
        return update;
    }

    private UpdateResult write(Document filter, Document update, UpdateOptions options, String id, List<?> events) {
        UpdateResult result;
        try {
            result = answers.ask(() -> collection.updateOne(filter, update, options));
        } catch (MongoWriteException e) {
            throw new DuplicateKeyException(taken(e));
        }
        boolean written = result.getMatchedCount() > 0 || result.getUpsertedId() != null;
        if (written && !events.isEmpty()) {
            outbox.appended(type.name() + "/" + id);
        }
        return result;
    }

    /** The declared index that the server names; any other can only be the id's. */
    private String taken(MongoWriteException e) {
        return Answers.takenIndex(e.getError().getMessage())
                .flatMap(name -> type.indexes().stream().map(DocumentType.Index::name).filter(index -> name.equals("u_" + index)).findFirst())
                .orElse("id");
    }

    @Override
    public void delete(String id, long expectedVersion) {
        long deleted = answers.ask(() -> collection.deleteOne(new Document(ID, id).append(VERSION, expectedVersion))).getDeletedCount();
        if (deleted == 0) {
            throw new StaleDocumentException(id, expectedVersion);
        }
    }

    @Override
    public Optional<Versioned<T>> find(String id) {
        return read(collection.find(Shape.byId(id))).stream().findFirst();
    }

    @Override
    public List<Versioned<T>> findAll(List<String> ids) {
        List<String> wanted = ids.stream().distinct().toList();
        List<Versioned<T>> found = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += IDS_AT_ONCE) {
            List<String> some = wanted.subList(from, Math.min(from + IDS_AT_ONCE, wanted.size()));
            found.addAll(read(collection.find(new Document(ID, new Document("$in", some)))));
        }
        return found;
    }

    @Override
    public Optional<Versioned<T>> findBy(String uniqueIndex, Object value) {
        String index = type.uniqueIndex(uniqueIndex).name();
        return read(collection.find(new Document(Shape.field(index), IndexValue.required(index, value)))).stream().findFirst();
    }

    @Override
    public List<Versioned<T>> page(Query query) {
        List<Versioned<T>> page = new ArrayList<>();
        List<Matching> stretches = Matching.page(type, query);
        if (matchesNothing(query)) {
            return List.of();
        }
        for (Matching stretch : stretches) {
            if (page.size() < query.limit()) {
                page.addAll(read(collection.find(stretch.filter()).sort(stretch.order()).limit(query.limit() - page.size())));
            }
        }
        return page;
    }

    @Override
    public long count(Query query) {
        return count(query, new CountOptions());
    }

    @Override
    public long count(Query query, int atMost) {
        return count(query, new CountOptions().limit(atMost));
    }

    private long count(Query query, CountOptions options) {
        Document matching = Matching.all(type, query);
        return matchesNothing(query) ? 0 : answers.ask(() -> collection.countDocuments(matching, options));
    }

    private static boolean matchesNothing(Query query) {
        return query.equal().values().stream().anyMatch(List::isEmpty);
    }

    @Override
    public Changes<T> changes(@Nullable String after, int limit) {
        ChangeFeed.Piece piece = feed.after(after, limit);
        List<Changes.Changed<T>> changed =
                piece.entries().stream().map(entry -> new Changes.Changed<>(versioned(entry.document()), entry.cursor().text())).toList();
        return new Changes<>(changed, piece.next().text(), piece.more());
    }

    @Override
    public String endOfChanges() {
        return feed.end().text();
    }

    private List<Versioned<T>> read(FindIterable<Document> found) {
        FindIterable<Document> needed = found.projection(new Document(VERSION, 1).append(BODY, 1));
        return answers.ask(() -> needed.into(new ArrayList<>())).stream().map(this::versioned).toList();
    }

    private Versioned<T> versioned(Document stored) {
        return new Versioned<>(form.read(stored.getString(BODY)), stored.getLong(VERSION));
    }

    private String id(T document) {
        String id = type.id().apply(document);
        if (id.isBlank()) {
            throw new IllegalArgumentException("A document of " + type.name() + " has no id");
        }
        return id;
    }
}
