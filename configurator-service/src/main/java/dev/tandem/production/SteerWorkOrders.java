package dev.tandem.production;

import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.NotFoundError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.StaleVersionError;
import dev.tandem.graphql.Texts;
import dev.tandem.production.WorkOrders.Written;
import dev.tandem.production.domain.Step;
import dev.tandem.production.domain.WorkOrder;
import dev.tandem.production.domain.WorkOrder.Cancellation;
import dev.tandem.storage.StaleDocumentException;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What a planner decides about work orders. The reason is kept, the name is not. */
@Component
public class SteerWorkOrders {

    private static final int HIGHEST = 1_000;

    private final WorkOrders workOrders;
    private final OrderProgress progress;
    private final Clock clock;

    SteerWorkOrders(WorkOrders workOrders, OrderProgress progress, Clock clock) {
        this.workOrders = workOrders;
        this.progress = progress;
        this.clock = clock;
    }

    /** Nothing new of it may start until it is resumed. @throws Refused unknown, changed meanwhile, closed, or held already */
    public WorkOrderView hold(String id, long version, String reason) {
        String why = PlannerReason.of(reason);
        return decide(id, version, work -> {
            if (work.held()) {
                throw refused("workOrderId", work.number() + " is on hold already.", work.state().name(), "a work order that is not on hold");
            }
            return work.hold(why, clock.instant());
        });
    }

    /** @throws Refused unknown, changed meanwhile, closed, or not held */
    public WorkOrderView resume(String id, long version, String reason) {
        String why = PlannerReason.of(reason);
        return decide(id, version, work -> {
            if (!work.held()) {
                throw refused("workOrderId", work.number() + " is not on hold.", work.state().name(), "a work order that is on hold");
            }
            return work.resume(why, clock.instant());
        });
    }

    /** @param priority -1,000 to 1,000, higher goes first. @throws Refused unknown, changed meanwhile, closed, or out of range */
    public WorkOrderView prioritise(String id, long version, int priority, String reason) {
        String why = PlannerReason.of(reason);
        if (priority < -HIGHEST || priority > HIGHEST) {
            String allowed = -HIGHEST + " to " + HIGHEST;
            throw refused("priority", "priority is " + priority + ", allowed is " + allowed + ".", String.valueOf(priority), allowed);
        }
        return decide(id, version, work -> work.prioritise(priority, why, clock.instant()));
    }

    /** @throws Refused unknown, changed meanwhile, closed, or the step is not waiting now */
    public WorkOrderView endWaiting(String id, long version, String stepId, String reason) {
        String why = PlannerReason.of(reason);
        return decide(id, version, work -> {
            Step step = work.step(stepId).orElseThrow(() -> new Refused(new NotFoundError(
                    work.number() + " has no step '" + Texts.shortened(stepId) + "'.", List.of("input", "stepId"))));
            if (step.waitsUntil().isEmpty()) {
                throw refused("stepId", step.code() + " is not waiting now.", work.stateOf(step).name(), "a waiting step that is RUNNING");
            }
            return work.endWaiting(step, why, clock.instant());
        });
    }

    private WorkOrderView decide(String id, long version, UnaryOperator<WorkOrder> decision) {
        Versioned<WorkOrderDocument> current = workOrders.find(id).orElseThrow(() -> new Refused(
                new NotFoundError("There is no work order '" + Texts.shortened(id) + "'.", List.of("input", "workOrderId"))));
        if (current.version() != version) {
            throw stale(version, current.version());
        }
        WorkOrder work = current.value().work();
        if (!work.open() || work.cancellation() != Cancellation.NONE) {
            throw refused("workOrderId", work.number() + " can no longer be steered.", work.state().name(),
                    "a work order that is neither done nor cancelled");
        }
        try {
            Written written = workOrders.write(current, decision.apply(work));
            progress.tell(written);
            return new WorkOrderView(written.document());
        } catch (StaleDocumentException changedMeanwhile) {
            throw stale(version, workOrders.find(id).orElseThrow().version());
        }
    }

    private static Refused stale(long given, long current) {
        return new Refused(new StaleVersionError(
                "The work order has changed: version " + given + " was given, " + current + " is current.", List.of("input", "version"),
                (int) current));
    }

    private static Refused refused(String field, String message, String given, String allowed) {
        return new Refused(new InvalidInputError(message, List.of("input", field), given, allowed, null));
    }
}
