package dev.tandem.configuration;

import dev.tandem.rules.evaluation.PlannedStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What configuring needs to know of the factory: by when a piece could be finished. Answered by production. */
public interface LeadTimes {

    /** An estimate as of now; plans nothing. */
    LeadTime estimate(List<PlannedStep> steps, int quantity);

    /** @param bottleneck code of the work centre that costs the most waiting, or null */
    record LeadTime(Instant promisedAt, Duration duration, @Nullable String bottleneck) {}
}
