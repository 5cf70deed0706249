package dev.tandem.storage;

import dev.tandem.storage.EventTypes.Wanted;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands one document's events to their listeners, the oldest first; where one fails, the later ones wait with it. */
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int PAGE = 100;
    private static final int REMEMBERED = 10_000;

    /** An event: positions order the events of one document only. */
    private record Handed(String document, long position) {}

    private final Outbox outbox;
    private final EventTypes types;
    private final Clock clock;
    private final BooleanSupplier running;
    /** Of events that some listener failed: who has done them. Only spares repetition, so it may forget. */
    private final Map<Handed, Set<EventListener<?>>> doneBy = new ConcurrentHashMap<>();

    Delivery(Outbox outbox, EventTypes types, Clock clock, BooleanSupplier running) {
        this.outbox = outbox;
        this.types = types;
        this.clock = clock;
        this.running = running;
    }

    /**
     * Goes on until a page of the document's events was the last, one fails or is not due yet, another process has claimed it, or the relay
     * stops. What is done may end the claim with it, so each page claims again. What is written meanwhile is due by itself.
     */
    void of(String document) {
        boolean goesOn = true;
        while (goesOn && running.getAsBoolean() && outbox.claim(document)) {
            List<StoredEvent> waiting = outbox.waiting(document, PAGE);
            goesOn = !waiting.isEmpty() && page(document, waiting) && waiting.size() == PAGE;
        }
    }

    /** Whether all of them are done. */
    private boolean page(String document, List<StoredEvent> events) {
        Instant now = clock.instant();
        List<Long> done = new ArrayList<>();
        try {
            for (StoredEvent event : events) {
                if (!running.getAsBoolean()) {
                    return false;
                }
                if (event.due().isAfter(now)) {
                    outbox.postpone(document, event.due());
                    return false;
                }
                if (!hand(event)) {
                    outbox.failed(event, clock.instant().plus(Outbox.backoff(event.attempts())));
                    return false;
                }
                done.add(event.position());
            }
            return true;
        } finally {
            if (!done.isEmpty()) {
                outbox.done(document, done);
            }
        }
    }

    private boolean hand(StoredEvent event) {
        Wanted wanted = types.wanted(event.type());
        if (wanted == null) {
            LOG.debug("No listener wants {}", event.type());
            return true;
        }
        if (event.schemaVersion() > wanted.schemaVersion()) {
            LOG.warn("{} of {} has schema version {}, this program knows {}: it waits for a newer program", event.type(),
                    event.document(), event.schemaVersion(), wanted.schemaVersion());
            return false;
        }
        Object record;
        try {
            record = DocumentJson.read(wanted.type(), event.payload());
        } catch (RuntimeException e) {
            LOG.error("{} of {} cannot be read, it and the document's later events wait", event.type(), event.document(), e);
            return false;
        }
        return hand(event, record, wanted.listeners());
    }

    private boolean hand(StoredEvent event, Object record, List<EventListener<?>> listeners) {
        Handed handed = new Handed(event.document(), event.position());
        Set<EventListener<?>> done = doneBy.getOrDefault(handed, Set.of());
        Set<EventListener<?>> doneNow = ConcurrentHashMap.newKeySet();
        doneNow.addAll(done);
        for (EventListener<?> listener : listeners) {
            if (!done.contains(listener) && call(listener, record, event)) {
                doneNow.add(listener);
            }
        }
        if (doneNow.containsAll(listeners)) {
            doneBy.remove(handed);
            return true;
        }
        if (doneBy.size() < REMEMBERED) {
            doneBy.put(handed, doneNow);
        }
        return false;
    }

    private static <E> boolean call(EventListener<E> listener, Object record, StoredEvent event) {
        try {
            listener.on(listener.type().cast(record));
            return true;
        } catch (Exception | AssertionError | LinkageError | StackOverflowError e) {
            LOG.warn("{} failed on {} of {}, attempt {}; it is tried again", listener, event.type(),
                    event.document(), event.attempts() + 1, e);
            return false;
        }
    }
}
