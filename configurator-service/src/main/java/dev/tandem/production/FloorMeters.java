package dev.tandem.production;

import dev.tandem.storage.Documents;
import dev.tandem.storage.Query;
import dev.tandem.storage.Store;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How much lies before the floor: for the whole of it, since a work centre may be one person's. */
@Component
final class FloorMeters implements MeterBinder {

    private static final Query OPEN = new Query(Map.of("open", List.of(true)), Map.of(), null, false, null, 1);

    private final Documents<WorkOrderDocument> workOrders;
    private final DispatchBoard board;

    FloorMeters(Store store, WorkOrders workOrders) {
        this.workOrders = store.documents(WorkOrderDocument.TYPE);
        this.board = workOrders.board();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("tandem.workorders.open", workOrders, documents -> documents.count(OPEN))
                .description("Work orders that are neither done nor cancelled")
                .register(registry);
        Gauge.builder("tandem.dispatch.steps", board, DispatchBoard::size)
                .description("Steps on all dispatch lists")
                .register(registry);
    }
}
