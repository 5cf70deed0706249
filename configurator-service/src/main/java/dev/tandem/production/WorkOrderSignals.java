package dev.tandem.production;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Tells this process of each change of a work order, as soon as this node knows of it. Nothing is kept: who must not miss any reads the feed. */
@Component
public class WorkOrderSignals {

    private final List<Consumer<WorkOrderNews>> listeners = new CopyOnWriteArrayList<>();

    /** Listens from now on, on the thread that knows first: a listener is quick and never fails. */
    public void listen(Consumer<WorkOrderNews> listener) {
        listeners.add(listener);
    }

    void tell(WorkOrderNews news) {
        listeners.forEach(listener -> listener.accept(news));
    }
}
