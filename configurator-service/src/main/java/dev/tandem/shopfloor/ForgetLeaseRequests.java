package dev.tandem.shopfloor;

import dev.tandem.storage.Documents;
import dev.tandem.storage.Query;
import dev.tandem.storage.StaleDocumentException;
import dev.tandem.storage.Store;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what requests for leases were answered with, two days after: no lease is asked for longer than a day. */
@Component
class ForgetLeaseRequests {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetLeaseRequests.class);
    private static final Duration KEPT = Duration.ofHours(48);
    private static final int BATCH = 1_000;

    private final Documents<LeaseRequest> documents;
    private final Clock clock;

    ForgetLeaseRequests(Store store, Clock clock) {
        this.documents = store.documents(LeaseRequest.TYPE);
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
    void tick() {
        try {
            forget();
        } catch (RuntimeException e) {
            LOG.warn("Old requests for leases cannot be forgotten now; it is tried again", e);
        }
    }

    /** @return how many */
    int forget() {
        Instant before = clock.instant().minus(KEPT);
        int forgotten = 0;
        List<Versioned<LeaseRequest>> old;
        do {
            old = documents.page(new Query(
                    Map.of(), Map.of(LeaseRequest.BY_TIME, new Query.Range(null, before)), LeaseRequest.BY_TIME, false, null, BATCH));
            for (Versioned<LeaseRequest> request : old) {
                forgotten += delete(request) ? 1 : 0;
            }
        } while (old.size() == BATCH);
        return forgotten;
    }

    private boolean delete(Versioned<LeaseRequest> request) {
        try {
            documents.delete(request.value().id(), request.version());
            return true;
        } catch (StaleDocumentException forgottenMeanwhile) {
            return false;
        }
    }
}
