package dev.tandem.configuration;

import dev.tandem.rules.guidance.Decisions;
import dev.tandem.storage.DocumentType;
import dev.tandem.storage.DocumentType.Index;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What is kept of a shared copy: what was decided and what was shown, without personal facts; the rest follows from the version. It does not
 * say which configuration it is a copy of.
 *
 * @param shareKey who shared it with which idempotency key
 * @param shareHash of the body that it was shared with
 */
record StoredSharedConfiguration(
        String id,
        String productLine,
        int productLineVersion,
        Decisions decisions,
        List<Selection> selections,
        String shareKey,
        String shareHash,
        Instant sharedAt) {

    static final String PREFIX = "shc";
    static final String BY_SHARE_KEY = "shareKey";
    static final String BY_TIME = "sharedAt";

    static final DocumentType<StoredSharedConfiguration> TYPE = new DocumentType<>(
            "sharedConfigurations",
            StoredSharedConfiguration.class,
            StoredSharedConfiguration::id,
            List.of(
                    Index.unique(BY_SHARE_KEY, StoredSharedConfiguration::shareKey),
                    Index.on(BY_TIME, StoredSharedConfiguration::sharedAt)),
            null,
            1,
            Set.of());

    StoredSharedConfiguration {
        selections = List.copyOf(selections);
    }
}
