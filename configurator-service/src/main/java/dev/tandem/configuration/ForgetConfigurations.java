package dev.tandem.configuration;

import dev.tandem.storage.Documents;
import dev.tandem.storage.Query;
import dev.tandem.storage.Query.Place;
import dev.tandem.storage.Query.Range;
import dev.tandem.storage.StaleDocumentException;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes configurations that nobody ordered and nobody has changed for a while, a few at a time. */
@Component
class ForgetConfigurations {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetConfigurations.class);
    private static final int BATCH = 100;
    private static final Duration LEAST = Duration.ofHours(1);

    private final Documents<StoredConfiguration> documents;
    private final OrderedConfigurations ordered;
    private final Duration kept;
    private final Clock clock;

    /** @param kept how long after its last change a configuration is kept, at least an hour */
    ForgetConfigurations(
            Configurations configurations,
            OrderedConfigurations ordered,
            @Value("${tandem.configurations.kept:P90D}") Duration kept,
            Clock clock) {
        if (kept.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("tandem.configurations.kept is " + kept + "; allowed is at least " + LEAST + ", e.g. P90D.");
        }
        this.documents = configurations.documents();
        this.ordered = ordered;
        this.kept = kept;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void forget() {
        int forgotten = forgetAbandoned();
        if (forgotten > 0) {
            LOG.info("Forgot {} configurations that were not changed for {}", forgotten, kept);
        }
    }

    /** Goes through all that are old enough; answers how many were deleted. Those that were ordered stay. */
    int forgetAbandoned() {
        Instant before = clock.instant().minus(kept);
        int forgotten = 0;
        @Nullable Place after = null;
        List<Versioned<StoredConfiguration>> page;
        do {
            page = documents.page(new Query(
                    Map.of(), Map.of(StoredConfiguration.BY_CHANGE, new Range(null, before)), StoredConfiguration.BY_CHANGE, false, after, BATCH));
            Set<String> stay = page.isEmpty() ? Set.of() : ordered.among(page.stream().map(found -> found.value().id()).toList());
            for (Versioned<StoredConfiguration> found : page) {
                forgotten += !stay.contains(found.value().id()) && delete(found) ? 1 : 0;
            }
            after = page.isEmpty() ? null : new Place(page.getLast().value().changedAt(), page.getLast().value().id());
        } while (page.size() == BATCH);
        return forgotten;
    }

    private boolean delete(Versioned<StoredConfiguration> found) {
        try {
            documents.delete(found.value().id(), found.version());
            return true;
        } catch (StaleDocumentException changedOrGone) {
            return false;
        }
    }
}
