package dev.tandem.storage;

/** A store that other nodes may have open as well: what one test slice sees of it is not all there is. */
public record SharedStore(Store store) implements Store {

    @Override
    public <T> Documents<T> documents(DocumentType<T> type) {
        return store.documents(type);
    }

    @Override
    public boolean exclusive() {
        return false;
    }

    @Override
    public String location() {
        return store.location();
    }

    @Override
    public void ping() {
        store.ping();
    }
}
