package dev.tandem.storage;

import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Documents whose writes are measured: how long until each is durable, and which were refused. */
final class ObservedDocuments<T> implements Documents<T> {

    private final Documents<T> documents;
    private final String collection;
    private final ObservationRegistry observations;

    ObservedDocuments(Documents<T> documents, String collection, ObservationRegistry observations) {
        this.documents = documents;
        this.collection = collection;
        this.observations = observations;
    }

    @Override
    public Versioned<T> insert(T document, List<?> events) {
        return ObservedStore.write(observations, collection, "insert", () -> documents.insert(document, events));
    }

    @Override
    public Versioned<T> replace(T document, long expectedVersion, List<?> events) {
        return ObservedStore.write(observations, collection, "replace", () -> documents.replace(document, expectedVersion, events));
    }

    @Override
    public void delete(String id, long expectedVersion) {
        ObservedStore.write(observations, collection, "delete", () -> {
            documents.delete(id, expectedVersion);
            return true;
        });
    }

    @Override
    public Optional<Versioned<T>> find(String id) {
        return documents.find(id);
    }

    @Override
    public List<Versioned<T>> findAll(List<String> ids) {
        return documents.findAll(ids);
    }

    @Override
    public Optional<Versioned<T>> findBy(String uniqueIndex, Object value) {
        return documents.findBy(uniqueIndex, value);
    }

    @Override
    public List<Versioned<T>> page(Query query) {
        return documents.page(query);
    }

    @Override
    public Changes<T> changes(@Nullable String after, int limit) {
        return documents.changes(after, limit);
    }

    @Override
    public String endOfChanges() {
        return documents.endOfChanges();
    }

    @Override
    public long count(Query query, int atMost) {
        return documents.count(query, atMost);
    }

    @Override
    public long count(Query query) {
        return documents.count(query);
    }
}
