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

    /** The work order as its order's next amendment has it. @param before what its order said till now */
    public static WorkOrder follow(WorkOrder work, PlannedWorkOrder before, PlannedWorkOrder instead, Instant now) {
        return new WorkOrderDocument("ord_test", before, work, now, now, before.amendment())
                .following(instead, instead.amendment(), now)
                .work();
    }
}
