package dev.tandem.production;

import dev.tandem.production.WorkOrders.Written;
import dev.tandem.production.domain.Step;
import dev.tandem.production.domain.WorkOrder;
import dev.tandem.rules.model.StepKind;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
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
     * The next steps of a work centre that may start now, in dispatch order. Nobody else is offered them until {@link #giveBack}, which must
     * follow, whether they were reserved or not.
     *
     * @param kinds which kinds of steps
     */
    public List<StepOffer> offer(String workCentre, Set<StepKind> kinds, int limit) {
        dueWork.catchUp();
        return workOrders.board().claim(workCentre, kinds, limit, clock.instant()).stream()
                .map(entry -> new StepOffer(entry.stepId(), entry.workCentre(), entry.kind()))
                .toList();
    }

    /** Ends an offer. */
    public void giveBack(Collection<StepOffer> offers) {
        workOrders.board().giveBack(offers);
    }

    /**
     * Reserves what is ready of a step for a run that does not exist yet; empty where nothing is ready any more.
     *
     * @param atMost pieces, from 1
     */
    public Optional<Reservation> reserve(String stepId, String runId, int atMost, Instant until) {
        Written written = workOrders.change(
                workOrderOf(stepId), document -> document.work().reserve(stepId, runId, atMost, until).orElse(document.work()));
        WorkOrderDocument document = written.document().value();
        Step step = document.work().step(stepId).orElseThrow();
        return written.event() == null
                ? Optional.empty()
                : step.portionOf(runId).map(portion -> document.reservation(step, portion));
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

    /** @throws NoSuchElementException there is no such step */
    public StepStanding standing(String stepId) {
        Versioned<WorkOrderDocument> document = workOrders.find(workOrderOf(stepId)).orElseThrow();
        WorkOrder work = document.value().work();
        Step step = work.step(stepId).orElseThrow();
        StepKind kind = document.value().routed(stepId).kind();
        boolean held = work.held() || work.cancellation() != WorkOrder.Cancellation.NONE;
        WorkOrderView view = new WorkOrderView(document);
        return new StepStanding(kind, work.mayStart(step), held, work.waitingFor(step).stream().map(view::step).toList());
    }

    private static String workOrderOf(@Nullable String stepId) {
        return Ids.workOrderOf(String.valueOf(stepId)).orElseThrow(() -> new NoSuchElementException(stepId));
    }
}
