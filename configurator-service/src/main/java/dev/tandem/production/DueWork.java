package dev.tandem.production;

import dev.tandem.production.WorkOrders.Written;
import dev.tandem.production.domain.WorkOrder;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What time alone brings about: waiting that is over, leases that ran out. */
@Component
class DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);

    private final WorkOrders workOrders;
    private final LeasedRuns leasedRuns;
    private final OrderProgress progress;
    private final Clock clock;

    DueWork(WorkOrders workOrders, LeasedRuns leasedRuns, OrderProgress progress, Clock clock) {
        this.workOrders = workOrders;
        this.leasedRuns = leasedRuns;
        this.progress = progress;
        this.clock = clock;
    }

    /** Brings every work order up to now; costs nothing where nothing is due. */
    void catchUp() {
        Instant now = clock.instant();
        if (!workOrders.board().due(now).isEmpty()) {
            catchUp(now);
        }
    }

    private synchronized void catchUp(Instant now) {
        for (String id : workOrders.board().due(now)) {
            try {
                Written written = workOrders.change(id, document -> caughtUp(document, now));
                progress.tell(written);
            } catch (RuntimeException e) {
                LOG.error("Work order {} cannot be brought up to {}; it is tried again", id, now, e);
            }
        }
    }

    private WorkOrder caughtUp(WorkOrderDocument document, Instant now) {
        WorkOrder work = document.work();
        for (Reservation reservation : document.reservations()) {
            if (!reservation.until().isAfter(now)) {
                RunNews news = leasedRuns.settle(reservation, false);
                work = work.hear(reservation.stepId(), news.portion(), news.startedAt(), news.at());
            }
        }
        return work.pass(now);
    }
}
