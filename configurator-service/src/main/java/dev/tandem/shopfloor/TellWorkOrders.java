package dev.tandem.shopfloor;

import dev.tandem.production.Portions;
import dev.tandem.shopfloor.RunEvent.RunChanged;
import dev.tandem.storage.EventListener;
import org.springframework.stereotype.Component;

/** Tells work orders of their runs again, in case the process died before they heard. */
@Component
class TellWorkOrders implements EventListener<RunChanged> {

    private final Runs runs;
    private final Portions portions;

    TellWorkOrders(Runs runs, Portions portions) {
        this.runs = runs;
        this.portions = portions;
    }

    @Override
    public Class<RunChanged> type() {
        return RunChanged.class;
    }

    @Override
    public void on(RunChanged event) {
        runs.find(event.runId()).ifPresent(run -> portions.hear(Runs.news(run)));
    }
}
