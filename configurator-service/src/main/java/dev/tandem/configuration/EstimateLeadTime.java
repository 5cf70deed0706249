package dev.tandem.configuration;

import dev.tandem.catalog.Catalog;
import dev.tandem.configuration.LeadTimes.LeadTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** By when one piece of a configuration could be finished, as of now; an order's configuration keeps its promise. */
@Component
final class EstimateLeadTime {

    private final Catalog catalog;
    private final ObjectProvider<LeadTimes> leadTimes;

    EstimateLeadTime(Catalog catalog, ObjectProvider<LeadTimes> leadTimes) {
        this.catalog = catalog;
        this.leadTimes = leadTimes;
    }

    /** Null while invalid or incomplete. */
    @Nullable LeadTime of(Configuration configuration) {
        LeadTimes estimates = leadTimes.getIfAvailable();
        if (configuration.leadTime() != null || !configuration.orderable() || estimates == null) {
            return configuration.leadTime();
        }
        return catalog.find(configuration.productLine(), configuration.productLineVersion(), null)
                .map(compiled -> estimates.estimate(compiled.steps(configuration.shown()), 1))
                .orElse(null);
    }
}
