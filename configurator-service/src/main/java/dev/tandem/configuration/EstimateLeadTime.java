package dev.tandem.configuration;

import dev.tandem.catalog.Catalog;
import dev.tandem.configuration.LeadTimes.LeadTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By when one piece of a configuration could be finished, as of now; an order's configuration keeps its promise. */
@Component
final class EstimateLeadTime {

    private final Catalog catalog;
    private final LeadTimes leadTimes;

    EstimateLeadTime(Catalog catalog, LeadTimes leadTimes) {
        this.catalog = catalog;
        this.leadTimes = leadTimes;
    }

    /** Null while invalid or incomplete. */
    @Nullable LeadTime of(Configuration configuration) {
        if (configuration.leadTime() != null || !configuration.orderable()) {
            return configuration.leadTime();
        }
        return catalog.find(configuration.productLine(), configuration.productLineVersion(), null)
                .map(compiled -> leadTimes.estimate(configuration.work(compiled), 1))
                .orElse(null);
    }
}
