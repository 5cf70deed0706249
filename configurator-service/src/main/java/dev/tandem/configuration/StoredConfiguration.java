package dev.tandem.configuration;

import dev.tandem.storage.DocumentType;
import dev.tandem.storage.DocumentType.Index;
import java.time.Instant;
import java.util.List;

/**
 * What is kept of a configuration: the decisions and the version that they were taken on; the rest follows from it.
 *
 * @param startKey who started it with which idempotency key
 * @param startHash of the body that it was started with
 */
record StoredConfiguration(
        String id,
        String productLine,
        int productLineVersion,
        Decisions decisions,
        String startKey,
        String startHash,
        Instant startedAt,
        Instant changedAt) {

    static final String PREFIX = "cfg";
    static final String BY_START_KEY = "startKey";
    static final String BY_CHANGE = "changedAt";

    static final DocumentType<StoredConfiguration> TYPE = new DocumentType<>(
            "configurations",
            StoredConfiguration.class,
            StoredConfiguration::id,
            List.of(
                    Index.unique(BY_START_KEY, StoredConfiguration::startKey),
                    Index.on(BY_CHANGE, StoredConfiguration::changedAt)));

    StoredConfiguration changed(Decisions next, Instant at) {
        return new StoredConfiguration(id, productLine, productLineVersion, next, startKey, startHash, startedAt, at);
    }
}
