package dev.tandem.production;

import dev.tandem.production.domain.Step;
import dev.tandem.production.domain.WorkOrder;
import dev.tandem.production.domain.WorkOrder.Cancellation;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Takes back an order's work orders while nothing of them has started. First all are blocked, then leases that have not started are ended,
 * then all are cancelled; where one turns out to have started, all are unblocked again. Each part may be done again after a crash.
 */
@Component
class WithdrawWorkOrders implements Withdrawal {

    private final ReleaseWorkOrders released;
    private final WorkOrders workOrders;
    private final EndLeases endLeases;
    private final Clock clock;

    WithdrawWorkOrders(ReleaseWorkOrders released, WorkOrders workOrders, EndLeases endLeases, Clock clock) {
        this.released = released;
        this.workOrders = workOrders;
        this.endLeases = endLeases;
        this.clock = clock;
    }

    @Override
    public List<String> withdraw(String orderId) {
        List<String> ids = released.ofOrder(orderId).stream().map(document -> document.value().work().id()).toList();
        List<WorkOrderDocument> blocked = ids.stream().map(this::block).toList();
        List<String> started = started(blocked);
        if (started.isEmpty()) {
            started = started(ids.stream().map(endLeases::of).toList());
        }
        if (!started.isEmpty()) {
            ids.forEach(this::unblock);
            return started;
        }
        ids.forEach(id -> workOrders.change(id, document -> document.work().cancel(Cancellation.DONE)));
        return List.of();
    }

    private WorkOrderDocument block(String id) {
        return value(workOrders.change(
                id, document -> document.work().cancellation() != Cancellation.DONE ? document.work().cancel(Cancellation.ASKED) : document.work())
                .document());
    }

    private void unblock(String id) {
        workOrders.change(id, document -> document.work().cancellation() == Cancellation.ASKED
                ? document.work().cancel(Cancellation.NONE).pass(clock.instant())
                : document.work());
    }

    private static List<String> started(List<WorkOrderDocument> documents) {
        List<String> words = new ArrayList<>();
        for (WorkOrderDocument document : documents) {
            for (Step step : document.work().steps()) {
                if (step.startedAt() != null) {
                    words.add(document.work().number() + ": " + document.routed(step.id()).name().in(Locale.ENGLISH));
                }
            }
        }
        return words;
    }

    private static WorkOrderDocument value(Versioned<WorkOrderDocument> document) {
        return document.value();
    }
}
