package dev.tandem.catalog;

import dev.tandem.storage.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Hears of what other nodes publish, twice a second; a process that has its store alone knows everything already. */
@Component
final class FollowPublications {

    private static final Logger LOG = LoggerFactory.getLogger(FollowPublications.class);

    private final StoredOffers offers;
    private final boolean alone;

    FollowPublications(StoredOffers offers, Store store) {
        this.offers = offers;
        this.alone = store.exclusive();
    }

    @Scheduled(fixedDelay = 500)
    void tick() {
        if (alone) {
            return;
        }
        try {
            offers.follow();
        } catch (RuntimeException e) {
            LOG.warn("What other nodes published is not known for a moment", e);
        }
    }
}
