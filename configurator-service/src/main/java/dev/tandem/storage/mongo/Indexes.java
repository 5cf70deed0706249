package dev.tandem.storage.mongo;

import static dev.tandem.storage.mongo.Shape.ALL;
import static dev.tandem.storage.mongo.Shape.AT;
import static dev.tandem.storage.mongo.Shape.BODY;
import static dev.tandem.storage.mongo.Shape.CHANGED;
import static dev.tandem.storage.mongo.Shape.ID;
import static dev.tandem.storage.mongo.Shape.VERSION;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.result.UpdateResult;
import dev.tandem.storage.DocumentForm;
import dev.tandem.storage.DocumentType;
import dev.tandem.storage.DocumentType.Index;
import dev.tandem.storage.StoreUnavailableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Brings a collection to the indexes that the program declares. Several nodes may do so at the same time; each step can be done twice. An
 * index is made after its values are there, so a missing index means values that may be missing.
 */
final class Indexes<T> {

    /** @param unique no two documents share a value, and those without one are not in it */
    private record Wanted(Document keys, boolean unique, boolean sparse) {}

    private static final int PAGE = 500;

    private final MongoCollection<Document> collection;
    private final DocumentType<T> type;
    private final DocumentForm<T> form;

    Indexes(MongoCollection<Document> collection, DocumentType<T> type, DocumentForm<T> form) {
        this.collection = collection;
        this.type = type;
        this.form = form;
    }

    /** @throws StoreUnavailableException stored documents share a value of an index that is unique by now */
    void apply() {
        Map<String, Document> present = present();
        Map<String, Wanted> wanted = wanted();
        Set<String> filled = new HashSet<>();
        present.values().forEach(keys -> filled.addAll(keys.keySet()));
        List<Index<T>> added = type.indexes().stream().filter(index -> !filled.contains(Shape.field(index.name()))).toList();
        if (!added.isEmpty()) {
            fill(added);
        }
        wanted.forEach((name, index) -> {
            if (!present.containsKey(name)) {
                create(name, index);
            }
        });
        present.keySet().stream().filter(name -> !wanted.containsKey(name) && !name.equals("_id_")).forEach(this::drop);
    }

    private Map<String, Document> present() {
        Map<String, Document> present = new HashMap<>();
        for (Document index : collection.listIndexes()) {
            present.put(index.getString("name"), index.get("key", Document.class));
        }
        return present;
    }

    /** By name: u_ and the field, or x_ and the fields that the documents of one value are ordered by. */
    private Map<String, Wanted> wanted() {
        Map<String, Wanted> wanted = new LinkedHashMap<>();
        wanted.put("x_changed", new Wanted(new Document(ALL, 1).append(CHANGED, 1).append(AT, 1).append(ID, 1), false, false));
        wanted.put("x_waiting", new Wanted(new Document(Shape.WAITS, 1).append(Shape.DUE, 1).append(Shape.WAITING_ID, 1), false, true));
        for (Index<T> index : type.indexes()) {
            String field = Shape.field(index.name());
            boolean main = index.name().equals(type.orderedBy());
            if (index.unique()) {
                wanted.put("u_" + index.name(), new Wanted(new Document(field, 1), true, true));
            }
            if (main) {
                wanted.put("x_" + index.name(), new Wanted(new Document(ALL, 1).append(field, 1), false, false));
            } else if (!index.unique()) {
                wanted.put("x_" + index.name() + "__" + (type.orderedBy() == null ? "id" : type.orderedBy()),
                        new Wanted(new Document(ALL, 1).append(field, 1).append(order(), 1), false, false));
            }
        }
        return wanted;
    }

    private String order() {
        String orderedBy = type.orderedBy();
        return orderedBy == null ? ID : Shape.field(orderedBy);
    }

    private void create(String name, Wanted index) {
        try {
            collection.createIndex(index.keys(), new IndexOptions().name(name).unique(index.unique()).sparse(index.sparse()));
        } catch (MongoException e) {
            if (Answers.isTaken(e)) {
                throw new StoreUnavailableException("The index " + name.substring(2) + " of " + type.name()
                        + " cannot be made unique, stored documents share a value.", e);
            }
            throw e;
        }
    }

    private void drop(String name) {
        try {
            collection.dropIndex(name);
        } catch (MongoCommandException e) {
            if (present().containsKey(name)) {
                throw e;
            }
        }
    }

    private void fill(List<Index<T>> added) {
        String last = "";
        List<Document> page;
        do {
            page = collection.find(new Document(ALL, 1).append(ID, new Document("$gt", last))).sort(new Document(ID, 1))
                    .projection(new Document(VERSION, 1).append(BODY, 1)).limit(PAGE).into(new ArrayList<>());
            for (Document stored : page) {
                last = stored.getString(ID);
                fill(added, stored);
            }
        } while (!page.isEmpty());
    }

    /** Another node may change the document meanwhile; then what it is by then counts. */
    private void fill(List<Index<T>> added, Document stored) {
        @Nullable Document current = stored;
        while (current != null) {
            T document = form.read(current.getString(BODY));
            Document values = new Document();
            added.forEach(index -> {
                Object value = Shape.value(index, document);
                if (value != null) {
                    values.append(Shape.field(index.name()), value);
                }
            });
            if (values.isEmpty()) {
                return;
            }
            UpdateResult result = collection.updateOne(
                    Shape.byId(stored.getString(ID)).append(VERSION, current.getLong(VERSION)), new Document("$set", values));
            current = result.getMatchedCount() == 1 ? null : collection.find(Shape.byId(stored.getString(ID))).first();
        }
    }
}
