package dev.tandem.production;

import dev.tandem.ordering.PlannedWorkOrder;
import dev.tandem.production.domain.WorkOrder;
import java.time.Instant;

/** Lets tests of the floor tell a work order news without a store. */
public final class Hearing {

    private Hearing() {}

    public static WorkOrder released(PlannedWorkOrder plan, Instant now) {
        return WorkOrderDocument.released("ord_test", plan, now).work();
    }

    public static WorkOrder hear(WorkOrder work, RunNews news) {
        return work.hear(news.stepId(), news.portion(), news.startedAt(), news.at());
    }
}
