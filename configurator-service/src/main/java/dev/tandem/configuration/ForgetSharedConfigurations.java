package dev.tandem.configuration;

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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes shared copies when their time is over, a few at a time; what somebody made of them stays. */
@Component
class ForgetSharedConfigurations {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetSharedConfigurations.class);
    private static final int BATCH = 100;
    private static final Duration LEAST = Duration.ofHours(1);

    private final SharedConfigurations shared;
    private final Duration kept;
    private final Clock clock;

    /** @param kept how long after it was shared a copy is kept, at least an hour */
    ForgetSharedConfigurations(
            SharedConfigurations shared, @Value("${tandem.configurations.shared-kept:P365D}") Duration kept, Clock clock) {
        if (kept.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("tandem.configurations.shared-kept is " + kept + "; allowed is at least " + LEAST + ", e.g. P365D.");
        }
        this.shared = shared;
        this.kept = kept;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT6M", fixedDelayString = "PT1H")
    void forget() {
        int forgotten = forgetOld();
        if (forgotten > 0) {
            LOG.info("Forgot {} shared copies that were made {} ago", forgotten, kept);
        }
    }

    /** Goes through all that are old enough; answers how many were deleted. */
    int forgetOld() {
        Instant before = clock.instant().minus(kept);
        int forgotten = 0;
        @Nullable Place after = null;
        List<Versioned<StoredSharedConfiguration>> page;
        do {
            page = shared.documents().page(new Query(
                    Map.of(), Map.of(StoredSharedConfiguration.BY_TIME, new Range(null, before)), StoredSharedConfiguration.BY_TIME, false, after, BATCH));
            for (Versioned<StoredSharedConfiguration> found : page) {
                forgotten += delete(found) ? 1 : 0;
            }
            after = page.isEmpty() ? null : new Place(page.getLast().value().sharedAt(), page.getLast().value().id());
        } while (page.size() == BATCH);
        return forgotten;
    }

    private boolean delete(Versioned<StoredSharedConfiguration> found) {
        try {
            shared.documents().delete(found.value().id(), found.version());
            return true;
        } catch (StaleDocumentException goneMeanwhile) {
            return false;
        }
    }
}
