package dev.tandem.shopfloor;

import dev.tandem.factory.WorkCentre;
import dev.tandem.graphql.NotFoundError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.Texts;
import dev.tandem.production.DispatchLists;
import dev.tandem.production.FindWorkOrders;
import dev.tandem.production.WorkOrderNews;
import dev.tandem.production.WorkOrderSignals;
import dev.tandem.production.WorkOrderView;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.scheduler.Schedulers;

/**
 * What subscribers hear of the floor: changes that are stored, whichever node made them, each followed by a fresh reading. A subscriber who
 * does not keep up is told so and dropped; everybody is let go when the service stops.
 */
@Component
public class FloorNews implements SmartLifecycle {

    private static final int BUFFERED = 256;

    private final Set<FluxSink<WorkOrderNews>> listeners = ConcurrentHashMap.newKeySet();
    private final FindWorkOrders workOrders;
    private volatile boolean open;
    private final DispatchLists dispatchLists;

    FloorNews(WorkOrderSignals signals, FindWorkOrders workOrders, DispatchLists dispatchLists) {
        this.workOrders = workOrders;
        this.dispatchLists = dispatchLists;
        signals.listen(this::tell);
    }

    void tell(WorkOrderNews news) {
        listeners.forEach(listener -> listener.next(news));
    }

    /**
     * Each work order that has changed; a single one is told as it is first, so that nothing is missed between reading and following.
     *
     * @param id only this one; null for any
     * @throws Refused there is no such work order
     */
    public Flux<WorkOrderView> workOrders(@Nullable String id) {
        if (id != null && workOrders.find(id).isEmpty()) {
            throw new Refused(new NotFoundError("There is no work order '" + Texts.shortened(id) + "'.", List.of("id")));
        }
        return news(id == null ? null : new WorkOrderNews(id, Set.of()))
                .filter(changed -> id == null || changed.workOrderId().equals(id))
                .transform(FloorNews::buffered)
                .concatMapIterable(changed -> workOrders.find(changed.workOrderId()).stream().toList(), 1);
    }

    /** The work centre, at once and then each time its dispatch list looks different. @throws Refused there is no such work centre */
    public Flux<WorkCentre> dispatchList(String workCentre) {
        WorkCentre centre = dispatchLists.existing(workCentre, "workCentre");
        return news(new WorkOrderNews("", Set.of(centre.code())))
                .filter(changed -> changed.workCentres().contains(centre.code()))
                .transform(FloorNews::buffered)
                .map(_ -> centre);
    }

    /** @param first what a listener hears once it listens; null for nothing */
    private Flux<WorkOrderNews> news(@Nullable WorkOrderNews first) {
        return Flux.create(
                listener -> {
                    listeners.add(listener);
                    listener.onDispose(() -> listeners.remove(listener));
                    if (!open) {
                        listener.complete();
                    } else if (first != null) {
                        listener.next(first);
                    }
                },
                FluxSink.OverflowStrategy.IGNORE);
    }

    private static Flux<WorkOrderNews> buffered(Flux<WorkOrderNews> news) {
        return news.onBackpressureBuffer(BUFFERED, _ -> {}, BufferOverflowStrategy.ERROR)
                .onErrorMap(IllegalStateException.class, _ -> new Refused(new SlowSubscriberError(
                        "More than " + BUFFERED + " changes wait to be read: this subscription ends. Subscribe again and read what you need.",
                        null)))
                .publishOn(Schedulers.boundedElastic(), 1);
    }

    @Override
    public void start() {
        open = true;
    }

    /** Before the web server waits for its last answers: a subscription would never give one by itself. */
    @Override
    public void stop() {
        open = false;
        listeners.forEach(FluxSink::complete);
    }

    @Override
    public boolean isRunning() {
        return open;
    }
}
