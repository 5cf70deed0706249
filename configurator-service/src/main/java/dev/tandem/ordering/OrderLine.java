package dev.tandem.ordering;

import dev.tandem.configuration.Configuration;
import dev.tandem.configuration.Footprint;
import dev.tandem.configuration.LeadTimes.LeadTime;
import dev.tandem.rules.evaluation.PriceBreakdown;
import java.util.Objects;

/**
 * One configuration, ordered so many times; an immutable copy.
 *
 * @param configurationId what was ordered; it may have changed since
 * @param configuration as it was when the order was placed, with an id of its own
 */
public record OrderLine(String configurationId, Configuration configuration, int quantity) {

    static final String FROZEN_PREFIX = "ocf";

    public OrderLine {
        if (!configuration.orderable()) {
            throw new IllegalArgumentException("Only a complete, valid configuration can be ordered: " + configurationId);
        }
    }

    static OrderLine frozen(Configuration configuration, String orderRandom, int line, int quantity) {
        String id = FROZEN_PREFIX + "_" + orderRandom + "_" + line;
        return new OrderLine(configuration.id(), configuration.withId(id), quantity);
    }

    OrderLine promised(LeadTime promise) {
        return new OrderLine(configurationId, configuration.promised(promise), quantity);
    }

    public int productLineVersion() {
        return configuration.productLineVersion();
    }

    /** Net, one piece. */
    public PriceBreakdown price() {
        return Objects.requireNonNull(configuration.price());
    }

    /** Of one piece. */
    public Footprint footprint() {
        return Objects.requireNonNull(configuration.footprint());
    }
}
