package dev.tandem.configuration;

import dev.tandem.rules.guidance.Decisions;
import dev.tandem.storage.Documents;
import dev.tandem.storage.sqlite.SqliteStore;
import java.time.Instant;
import java.util.List;

/** Writes configurations as the service writes them, for filling a store. */
public final class StoreConfigurations {

    private final Documents<StoredConfiguration> documents;
    private final String line;
    private final int version;

    public StoreConfigurations(SqliteStore store, String line, int version) {
        this.documents = store.documents(StoredConfiguration.TYPE);
        this.line = line;
        this.version = version;
    }

    /** @param number tells it from the others */
    public void store(int number, Decisions decided) {
        String id = "%s_%026d".formatted(StoredConfiguration.PREFIX, number);
        Instant at = Instant.now();
        documents.insert(new StoredConfiguration(id, line, version, decided, List.of(), List.of(), id, "made", at, at));
    }
}
