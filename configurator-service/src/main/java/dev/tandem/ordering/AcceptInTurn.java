package dev.tandem.ordering;

import dev.tandem.ordering.OrderEvent.OrderAccepted;
import dev.tandem.storage.Documents;
import dev.tandem.storage.DuplicateKeyException;
import dev.tandem.storage.Query;
import dev.tandem.storage.Query.Range;
import dev.tandem.storage.Store;
import dev.tandem.storage.Versioned;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Numbers orders through. Each is planned, knowing all before it, and written within a planning turn; its number is the fence: where
 * another node took it meanwhile, what that node accepted is learnt, and the order is planned again.
 */
@Component
final class AcceptInTurn {

    private static final Set<String> NUMBERED = Set.of("sequence", "number");
    private static final int PAGE = 200;
    private static final long UNKNOWN = -1;

    private final Documents<OrderDocument> orders;
    private final Fulfilment fulfilment;
    private final JustAccepted justAccepted;
    private final boolean alone;
    private final AtomicLong last = new AtomicLong(UNKNOWN);

    AcceptInTurn(Store store, Fulfilment fulfilment, JustAccepted justAccepted) {
        this.orders = store.documents(OrderDocument.TYPE);
        this.fulfilment = fulfilment;
        this.justAccepted = justAccepted;
        this.alone = store.exclusive();
    }

    /** Does work that changes the plan, in a planning turn that knows of all orders. */
    <T> T inTurn(Supplier<T> work) {
        return fulfilment.inTurn(this::learn, work);
    }

    /**
     * Writes a new order; what it holds in the plan is given back if it cannot be written.
     *
     * @param planned makes the order with the given number; called again with another where that one is taken
     * @throws DuplicateKeyException the order was placed before with the same key
     */
    Versioned<OrderDocument> accept(LongFunction<OrderDocument> planned) {
        return inTurn(() -> {
            while (true) {
                long sequence = next();
                OrderDocument order = planned.apply(sequence);
                try {
                    justAccepted.put(order);
                    Versioned<OrderDocument> written = orders.insert(order, List.of(new OrderAccepted(order.id())));
                    last.accumulateAndGet(sequence, Math::max);
                    return written;
                } catch (DuplicateKeyException taken) {
                    fulfilment.release(order.plannedWorkOrders());
                    if (!NUMBERED.contains(taken.index())) {
                        throw taken;
                    }
                    learn();
                } catch (RuntimeException e) {
                    fulfilment.release(order.plannedWorkOrders());
                    throw e;
                }
            }
        });
    }

    /**
     * Alone, orders are written side by side, and one that fails leaves a gap. Otherwise one is written after the other, so that no number
     * is passed over and a planner whose turn is over always collides.
     */
    private long next() {
        if (last.get() == UNKNOWN) {
            learn();
        }
        return alone ? last.incrementAndGet() : last.get() + 1;
    }

    /** Takes over what was accepted since; at first, what was accepted latest: the rest is work orders already. */
    private synchronized void learn() {
        if (last.get() == UNKNOWN) {
            List<Versioned<OrderDocument>> latest =
                    orders.page(new Query(Map.of(), Map.of(), "sequence", true, null, alone ? 1 : PAGE));
            hold(latest.reversed());
            last.compareAndSet(UNKNOWN, latest.isEmpty() ? 0 : latest.getFirst().value().sequence());
            return;
        }
        List<Versioned<OrderDocument>> page;
        do {
            Range later = new Range(last.get() + 1, null);
            page = orders.page(new Query(Map.of(), Map.of("sequence", later), "sequence", false, null, PAGE));
            hold(page);
            page.forEach(order -> last.accumulateAndGet(order.value().sequence(), Math::max));
        } while (page.size() == PAGE);
    }

    private void hold(List<Versioned<OrderDocument>> accepted) {
        if (!alone) {
            accepted.stream()
                    .map(Versioned::value)
                    .filter(order -> order.state() == OrderState.ACCEPTED)
                    .forEach(order -> fulfilment.hold(order.plannedWorkOrders()));
        }
    }
}
