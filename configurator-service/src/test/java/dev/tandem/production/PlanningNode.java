package dev.tandem.production;

import dev.tandem.ordering.Fulfilment;
import dev.tandem.storage.Store;
import java.time.Clock;

/** One node's planning of the demo factory, with a plan of its own in memory. */
public final class PlanningNode {

    private PlanningNode() {}

    public static Fulfilment on(Store store, Clock clock) {
        return new DemoProduction(store, clock).planWorkOrders;
    }
}
