package dev.tandem.shopfloor;

import dev.tandem.production.Portions;
import dev.tandem.shopfloor.domain.Run;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets runs whose lease ended before they started. Each of them must stay for as long as somebody slow could still write a run with its
 * id whose lease has not run out: no lease is asked for longer than a day.
 */
@Component
class ForgetUnstartedRuns {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetUnstartedRuns.class);
    private static final Duration KEPT = Duration.ofHours(48);

    private final Runs runs;
    private final Portions portions;
    private final Clock clock;

    ForgetUnstartedRuns(Runs runs, Portions portions, Clock clock) {
        this.runs = runs;
        this.portions = portions;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void tick() {
        try {
            forget();
        } catch (RuntimeException e) {
            LOG.warn("Runs that never started cannot be forgotten now; it is tried again", e);
        }
    }

    /** Forgets those that ended two days ago or earlier, once their work orders have surely heard. @return how many */
    int forget() {
        Instant before = clock.instant().minus(KEPT);
        int forgotten = 0;
        for (List<Versioned<Run>> old = runs.neverStarted(before); !old.isEmpty(); old = runs.neverStarted(before)) {
            for (Versioned<Run> run : old) {
                portions.hear(Runs.news(run));
                runs.forget(run);
            }
            forgotten += old.size();
        }
        return forgotten;
    }
}
