package dev.tandem.production;

import dev.tandem.production.domain.Step;
import dev.tandem.production.domain.WorkOrder;
import dev.tandem.rules.model.StepKind;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the floor takes from work orders and tells them: who may run what, and how runs stand. */
@Component
public class Portions {

    private static final int LOCKS = 1_024;

    private final List<Lock> locks = Stream.<Lock>generate(ReentrantLock::new).limit(LOCKS).toList();
    private final WorkOrders workOrders;
    private final DueWork dueWork;
    private final OrderProgress progress;
    private final Clock clock;

    Portions(WorkOrders workOrders, DueWork dueWork, OrderProgress progress, Clock clock) {
        this.workOrders = workOrders;
        this.dueWork = dueWork;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * The next runs that may start now. Nobody else is offered what they take until {@link #giveBack}, which must follow, whether it was
     * reserved or not.
     *
     * @param patient where all that is wanted is just about to be leased by others, waits until they have it or have left it
     */
    public List<RunOffer> offer(WantedRuns wanted, int limit, boolean patient) {
        dueWork.catchUp();
        List<RunOffer> offers = workOrders.board().claim(wanted, limit, patient, clock.instant());
        return offers.isEmpty() && workOrders.followOtherNodes() ? workOrders.board().claim(wanted, limit, patient, clock.instant()) : offers;
    }

    /** Ends offers. */
    public void giveBack(Collection<RunOffer> offers) {
        workOrders.board().giveBack(offers);
    }

    /** What is wanted of a step for a run that does not exist yet. @param atMost pieces, from 1 */
    public record Wish(String stepId, String runId, int atMost) {}

    /**
     * Reserves what is ready of a step for a run that does not exist yet; empty where nothing is ready any more.
     *
     * @param atMost pieces, from 1
     */
    public Optional<Reservation> reserve(String stepId, String runId, int atMost, Instant until) {
        return reserve(List.of(new Wish(stepId, runId, atMost)), until).stream().findFirst();
    }

    /**
     * Reserves for runs that do not exist yet, in one write; what is not ready any more is left out, and the dispatch lists know then.
     *
     * @param wishes of steps of one work order
     */
    public List<Reservation> reserve(List<Wish> wishes, Instant until) {
        List<Wish> granted = new ArrayList<>();
        WorkOrderDocument document = workOrders.change(workOrderOf(wishes.getFirst().stepId()), current -> {
            granted.clear();
            WorkOrder work = current.work();
            for (Wish wish : wishes) {
                Optional<WorkOrder> reserved = work.reserve(wish.stepId(), wish.runId(), wish.atMost(), until);
                reserved.ifPresent(_ -> granted.add(wish));
                work = reserved.orElse(work);
            }
            return work;
        }).document().value();
        return granted.stream().map(wish -> reservation(document, wish)).toList();
    }

    private static Reservation reservation(WorkOrderDocument document, Wish wish) {
        Step step = document.work().step(wish.stepId()).orElseThrow();
        return document.reservation(step, step.portionOf(wish.runId()).orElseThrow());
    }

    /**
     * Tells a work order how a run stands. Doing it twice does nothing. When it returns, order, work order and dispatch lists all know, even
     * where another thread was just telling the same.
     */
    public void hear(RunNews news) {
        String workOrder = workOrderOf(news.stepId());
        Lock lock = locks.get(Math.floorMod(workOrder.hashCode(), LOCKS));
        lock.lock();
        try {
            progress.tell(workOrders.change(
                    workOrder, document -> document.work().hear(news.stepId(), news.portion(), news.startedAt(), news.at())));
        } finally {
            lock.unlock();
        }
    }

    /** Tells several work orders at the same time how their portions of a run stand. */
    public void hear(List<RunNews> news) {
        AtOnce.map(news, one -> {
            hear(one);
            return one;
        });
    }

    /** @throws NoSuchElementException there is no such step */
    public StepStanding standing(String stepId) {
        Versioned<WorkOrderDocument> document = workOrders.find(workOrderOf(stepId)).orElseThrow();
        WorkOrder work = document.value().work();
        Step step = work.step(stepId).orElseThrow();
        StepKind kind = document.value().routed(stepId).kind();
        boolean held = work.held() || work.cancellation() != WorkOrder.Cancellation.NONE;
        WorkOrderView view = new WorkOrderView(document);
        return new StepStanding(work.number() + " " + step.code(), kind, work.mayStart(step), held,
                work.waitingFor(step).stream().map(view::step).toList());
    }

    private static String workOrderOf(@Nullable String stepId) {
        return Ids.workOrderOf(String.valueOf(stepId)).orElseThrow(() -> new NoSuchElementException(stepId));
    }
}
