package dev.tandem.storage;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.function.Supplier;

/** A store whose writes are measured and stand on traces, whichever adapter keeps the data. */
final class ObservedStore implements Store {

    private final Store store;
    private final ObservationRegistry observations;

    ObservedStore(Store store, ObservationRegistry observations) {
        this.store = store;
        this.observations = observations;
    }

    @Override
    public <T> Documents<T> documents(DocumentType<T> type) {
        return new ObservedDocuments<>(store.documents(type), type.name(), observations);
    }

    @Override
    public boolean exclusive() {
        return store.exclusive();
    }

    @Override
    public String location() {
        return store.location();
    }

    @Override
    public void ping() {
        store.ping();
    }

    @Override
    public void requireWritable() {
        store.requireWritable();
    }

    static <R> R write(ObservationRegistry observations, String collection, String operation, Supplier<R> write) {
        return Observation.createNotStarted("tandem.store.write", observations)
                .contextualName("store " + operation + " " + collection)
                .lowCardinalityKeyValue("collection", collection)
                .lowCardinalityKeyValue("operation", operation)
                .observe(write);
    }
}
