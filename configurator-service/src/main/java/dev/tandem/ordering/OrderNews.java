package dev.tandem.ordering;

import dev.tandem.graphql.NotFoundError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.Texts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.scheduler.Schedulers;

/**
 * What whoever holds an order's id hears of it: the order as it is, then again after each change of it or of its work orders, whichever node
 * made it. It tells states, not events: who reads slowly is told once of several changes. Everybody is let go when the service stops.
 */
@Component
class OrderNews implements SmartLifecycle {

    private final FindOrders find;
    private final FollowOrders follow;
    private final Map<String, Set<FluxSink<String>>> listeners = new ConcurrentHashMap<>();
    private volatile boolean open;

    OrderNews(FindOrders find, FollowOrders follow, OrderSignals signals) {
        this.find = find;
        this.follow = follow;
        signals.listen(this::tell);
    }

    /** @throws Refused there is no such order */
    Flux<Order> of(String id) {
        if (find.byId(id).isEmpty()) {
            throw new Refused(new NotFoundError("There is no order with the id '" + Texts.shortened(id) + "'.", List.of("id")));
        }
        return Flux.<String>create(listener -> begin(id, listener), FluxSink.OverflowStrategy.LATEST)
                .publishOn(Schedulers.boundedElastic(), 1)
                .concatMapIterable(changed -> find.byId(changed).stream().toList(), 1);
    }

    private void begin(String id, FluxSink<String> listener) {
        listener.onDispose(() -> leave(id, listener));
        if (join(id, listener)) {
            listener.next(id);
        } else {
            listener.complete();
        }
    }

    private synchronized boolean join(String id, FluxSink<String> listener) {
        if (open) {
            follow.begin(this::tell);
            listeners.computeIfAbsent(id, _ -> ConcurrentHashMap.newKeySet()).add(listener);
        }
        return open;
    }

    private synchronized void leave(String id, FluxSink<String> listener) {
        listeners.computeIfPresent(id, (_, some) -> some.remove(listener) && some.isEmpty() ? null : some);
        if (listeners.isEmpty()) {
            follow.end();
        }
    }

    private void tell(String id) {
        listeners.getOrDefault(id, Set.of()).forEach(listener -> listener.next(id));
    }

    @Override
    public synchronized void start() {
        open = true;
    }

    /** Before the web server waits for its last answers: a subscription would never give one by itself. */
    @Override
    public void stop() {
        close();
        listeners.values().forEach(some -> some.forEach(FluxSink::complete));
    }

    /** Nobody joins while it closes. */
    private synchronized void close() {
        open = false;
    }

    @Override
    public boolean isRunning() {
        return open;
    }
}
