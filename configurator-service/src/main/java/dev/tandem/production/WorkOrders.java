package dev.tandem.production;

import dev.tandem.ordering.PlannedWorkOrder;
import dev.tandem.ordering.PlannedWorkOrder.RoutedStep;
import dev.tandem.production.domain.WorkOrder;
import dev.tandem.storage.Changes;
import dev.tandem.storage.Documents;
import dev.tandem.storage.DuplicateKeyException;
import dev.tandem.storage.Query;
import dev.tandem.storage.StaleDocumentException;
import dev.tandem.storage.Store;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All work orders. Each write tells the dispatch board, the plan and who listens, and leaves an event; so does what other nodes wrote, as soon
 * as it is followed.
 */
@Component
final class WorkOrders {

    private static final int PAGE = 500;
    private static final int LOCKS = 1_024;

    private final Documents<WorkOrderDocument> documents;
    private final DispatchBoard board;
    private final HeldPlaces places;
    private final ReplanWorkOrders replan;
    private final WorkOrderSignals signals;
    private final Clock clock;
    /** So that of two versions of a work order that are learnt at once the older one does nothing after the newer one. */
    private final List<Lock> locks = Stream.<Lock>generate(ReentrantLock::new).limit(LOCKS).toList();
    /** Up to where the change feed is known; null where no other node writes. */
    private @Nullable String followed;

    WorkOrders(Store store, HeldPlaces places, ReplanWorkOrders replan, WorkOrderSignals signals, Clock clock) {
        this.documents = store.documents(WorkOrderDocument.TYPE);
        this.board = new DispatchBoard();
        this.places = places;
        this.replan = replan;
        this.signals = signals;
        this.clock = clock;
        this.followed = store.exclusive() ? null : documents.endOfChanges();
        readOpen();
    }

    /** A write, and what it meant. */
    record Written(Versioned<WorkOrderDocument> document, @Nullable WorkOrderEvent event) {}

    DispatchBoard board() {
        return board;
    }

    Optional<Versioned<WorkOrderDocument>> find(String id) {
        return documents.find(id);
    }

    List<Versioned<WorkOrderDocument>> findAll(List<String> ids) {
        return ids.isEmpty() ? List.of() : documents.findAll(ids);
    }

    List<Versioned<WorkOrderDocument>> page(Query query) {
        return documents.page(query);
    }

    long count(Query query, int atMost) {
        return documents.count(query, atMost);
    }

    Changes<WorkOrderDocument> changes(@Nullable String after, int limit) {
        return documents.changes(after, limit);
    }

    /** The work order that follows from a plan; made the first time it is asked for. */
    Versioned<WorkOrderDocument> release(String orderId, PlannedWorkOrder plan) {
        Optional<Versioned<WorkOrderDocument>> there = documents.find(plan.id());
        if (there.isPresent()) {
            return there.get();
        }
        WorkOrderDocument document = WorkOrderDocument.released(orderId, plan, clock.instant());
        try {
            Versioned<WorkOrderDocument> inserted = documents.insert(document, List.of());
            learn(inserted);
            return inserted;
        } catch (DuplicateKeyException madeMeanwhile) {
            return documents.find(plan.id()).orElseThrow(() -> madeMeanwhile);
        }
    }

    /**
     * Changes a work order, again and again where others change it at the same time. What stays the same is not written.
     *
     * @throws NoSuchElementException there is none with this id
     */
    Written change(String id, Function<WorkOrderDocument, WorkOrder> change) {
        while (true) {
            Versioned<WorkOrderDocument> current = documents.find(id).orElseThrow(() -> new NoSuchElementException(id));
            try {
                return write(current, change.apply(current.value()));
            } catch (StaleDocumentException changedMeanwhile) {
                Thread.onSpinWait();
            }
        }
    }

    /**
     * Changes a work order as the caller has read it. What the change makes necessary to plan again is planned with it, so that both are
     * known or neither.
     *
     * @throws StaleDocumentException it has changed since
     */
    Written write(Versioned<WorkOrderDocument> current, WorkOrder changed) {
        if (changed.equals(current.value().work())) {
            learn(current);
            return new Written(current, null);
        }
        Instant now = clock.instant();
        boolean plans = changed.toPlan() != null;
        WorkOrderDocument asked = current.value().with(changed, now);
        WorkOrderDocument next = plans ? asked.with(replan.replan(asked, now), now) : asked;
        WorkOrderEvent event = Transition.between(current.value(), next);
        Versioned<WorkOrderDocument> written = replace(current, next, event, plans);
        learn(written, () -> places.free(next.overSince(current.value()), now));
        return new Written(written, event);
    }

    /** Lets a work order be as its order says after an amendment, again and again where others change it at the same time. */
    void follow(String id, PlannedWorkOrder ordered, int settled) {
        while (true) {
            Versioned<WorkOrderDocument> current = documents.find(id).orElseThrow(() -> new NoSuchElementException(id));
            if (current.value().amendment() >= settled) {
                return;
            }
            WorkOrderDocument next = current.value().following(ordered, settled, clock.instant());
            Versioned<WorkOrderDocument> written;
            try {
                written = documents.replace(next, current.version(), events(Transition.between(current.value(), next)));
            } catch (StaleDocumentException changedMeanwhile) {
                continue;
            }
            learn(written, () -> {
                Set<String> kept = next.plan().steps().stream().map(RoutedStep::id).collect(Collectors.toSet());
                places.free(current.value().plan().steps().stream().map(RoutedStep::id).filter(step -> !kept.contains(step)).toList(), Instant.EPOCH);
                places.move(next);
            });
            return;
        }
    }

    private Versioned<WorkOrderDocument> replace(Versioned<WorkOrderDocument> current, WorkOrderDocument next, @Nullable WorkOrderEvent event, boolean planned) {
        try {
            return documents.replace(next, current.version(), events(event));
        } catch (RuntimeException notWritten) {
            if (planned) {
                documents.find(next.work().id()).ifPresent(stored -> replan.undo(stored.value()));
            }
            throw notWritten;
        }
    }

    private static List<WorkOrderEvent> events(@Nullable WorkOrderEvent event) {
        return event == null ? List.of() : List.of(event);
    }

    /** Takes over what other nodes have written since the last time; whether anything was written. */
    synchronized boolean followOtherNodes() {
        boolean any = false;
        boolean more = followed != null;
        while (more) {
            Changes<WorkOrderDocument> piece = documents.changes(followed, PAGE);
            piece.changed().forEach(changed -> learn(changed.document()));
            any |= !piece.changed().isEmpty();
            followed = piece.next();
            more = piece.more();
        }
        return any;
    }

    private void learn(Versioned<WorkOrderDocument> read) {
        learn(read, () -> {
            places.move(read.value());
            places.free(read.value().over(), clock.instant());
        });
    }

    private void learn(Versioned<WorkOrderDocument> read, Runnable tellPlaces) {
        String id = read.value().work().id();
        Set<String> centres;
        Lock lock = locks.get(Math.floorMod(id.hashCode(), LOCKS));
        lock.lock();
        try {
            if (board.knows(id, read.version())) {
                return;
            }
            centres = board.put(read, clock.instant());
            tellPlaces.run();
        } finally {
            lock.unlock();
        }
        signals.tell(new WorkOrderNews(id, centres));
    }

    private void readOpen() {
        Query.@Nullable Place after = null;
        List<Versioned<WorkOrderDocument>> page;
        do {
            page = documents.page(new Query(Map.of("open", List.of(true)), Map.of(), "number", false, after, PAGE));
            page.forEach(this::learn);
            after = page.isEmpty() ? null : place(page.getLast().value());
        } while (page.size() == PAGE);
    }

    private static Query.Place place(WorkOrderDocument document) {
        return new Query.Place(document.work().number(), document.work().id());
    }
}
