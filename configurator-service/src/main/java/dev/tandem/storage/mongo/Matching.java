package dev.tandem.storage.mongo;

import static dev.tandem.storage.mongo.Shape.ALL;
import static dev.tandem.storage.mongo.Shape.ID;

import dev.tandem.storage.DocumentType;
import dev.tandem.storage.DocumentType.Index;
import dev.tandem.storage.IndexValue;
import dev.tandem.storage.Query;
import dev.tandem.storage.Query.Place;
import dev.tandem.storage.Query.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A query in the database's words; every condition is on the id or an index.
 *
 * @param conditions all of them hold
 * @param order the fields to sort by
 */
record Matching(List<Document> conditions, Document order) {

    private static final int MANY = 1_000;

    /**
     * What to read for a page, one after the other until it is full: after a place these are the documents with the same value and a later
     * id, then those with a later value, so that each is one stretch of an index.
     */
    static <T> List<Matching> page(DocumentType<T> type, Query query) {
        List<Document> conditions = conditions(type, query);
        int direction = query.descending() ? -1 : 1;
        String further = query.descending() ? "$lt" : "$gt";
        Place after = query.after();
        if (query.orderBy() == null) {
            return List.of(new Matching(with(conditions, after == null ? null : new Document(ID, new Document(further, after.id()))),
                    new Document(ID, direction)));
        }
        Index<T> index = type.order(query.orderBy());
        String field = Shape.field(index.name());
        Document order = new Document(field, direction);
        if (!index.unique()) {
            order.append(ID, direction);
        }
        if (after == null) {
            return List.of(new Matching(with(conditions, new Document(field, new Document("$ne", null))), order));
        }
        Object value = IndexValue.required(index.name(), after.value());
        Matching later = new Matching(with(conditions, new Document(field, new Document(further, value))), order);
        if (index.unique()) {
            return List.of(later);
        }
        return List.of(new Matching(with(conditions, new Document(field, value).append(ID, new Document(further, after.id()))),
                new Document(ID, direction)), later);
    }

    /** What the query matches on all its pages. */
    static <T> Document all(DocumentType<T> type, Query query) {
        List<Document> conditions = conditions(type, query);
        if (query.orderBy() != null) {
            conditions.add(new Document(Shape.field(type.order(query.orderBy()).name()), new Document("$ne", null)));
        }
        return new Matching(conditions, new Document()).filter();
    }

    Document filter() {
        return new Document("$and", conditions);
    }

    private static <T> List<Document> conditions(DocumentType<T> type, Query query) {
        List<Document> conditions = new ArrayList<>();
        conditions.add(new Document(ALL, 1));
        for (Map.Entry<String, List<?>> equal : new TreeMap<>(query.equal()).entrySet()) {
            String index = type.index(equal.getKey()).name();
            List<?> values = equal.getValue();
            if (values.size() > MANY) {
                throw new IllegalArgumentException(index + " is compared with " + values.size() + " values, allowed are " + MANY);
            }
            List<Object> kept = values.stream().map(value -> IndexValue.required(index, value)).distinct().toList();
            conditions.add(new Document(Shape.field(index), kept.size() == 1 ? kept.getFirst() : new Document("$in", kept)));
        }
        for (Map.Entry<String, Range> range : new TreeMap<>(query.ranges()).entrySet()) {
            conditions.add(range(type.index(range.getKey()), range.getValue()));
        }
        return conditions;
    }

    /** Of many values one and the same must lie within both ends. */
    private static <T> Document range(Index<T> index, Range range) {
        Document ends = new Document();
        Optional.ofNullable(range.from()).ifPresent(from -> ends.append("$gte", IndexValue.required(index.name(), from)));
        Optional.ofNullable(range.to()).ifPresent(to -> ends.append("$lt", IndexValue.required(index.name(), to)));
        if (ends.isEmpty()) {
            ends.append("$ne", null);
        }
        return new Document(Shape.field(index.name()), index.many() && ends.size() > 1 ? new Document("$elemMatch", ends) : ends);
    }

    private static List<Document> with(List<Document> conditions, @Nullable Document further) {
        List<Document> all = new ArrayList<>(conditions);
        if (further != null) {
            all.add(further);
        }
        return all;
    }
}
