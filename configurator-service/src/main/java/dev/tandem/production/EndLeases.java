package dev.tandem.production;

import dev.tandem.production.domain.WorkOrder;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ends the leases of a work order that have not started; those that have are heard of. */
@Component
class EndLeases {

    private final WorkOrders workOrders;
    private final LeasedRuns leasedRuns;

    EndLeases(WorkOrders workOrders, LeasedRuns leasedRuns) {
        this.workOrders = workOrders;
        this.leasedRuns = leasedRuns;
    }

    /** The work order as it is then. Nothing new may be leased of it meanwhile. */
    WorkOrderDocument of(String id) {
        return workOrders
                .change(id, document -> {
                    WorkOrder work = document.work();
                    List<Reservation> reservations = document.reservations();
                    for (Reservation reservation : reservations) {
                        RunNews news = leasedRuns.settle(reservation, true);
                        work = work.hear(reservation.stepId(), news.portion(), news.startedAt(), news.at());
                    }
                    return work;
                })
                .document()
                .value();
    }
}
