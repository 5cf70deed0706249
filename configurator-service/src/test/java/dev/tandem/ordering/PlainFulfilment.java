package dev.tandem.ordering;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Production as far as ordering is concerned: promises every line in so many days, and remembers what it holds. */
final class PlainFulfilment implements Fulfilment, AmendWork {

    final Set<String> held = ConcurrentHashMap.newKeySet();
    final Set<String> withdrawn = ConcurrentHashMap.newKeySet();
    final AtomicInteger plans = new AtomicInteger();
    volatile Duration takes = Duration.ofDays(5);
    volatile List<String> started = List.of();

    @Override
    public <T> T inTurn(Runnable learn, Supplier<T> work) {
        return work.get();
    }

    @Override
    public void hold(List<PlannedWorkOrder> planned) {
        planned.forEach(workOrder -> held.add(workOrder.id()));
    }

    @Override
    public List<PlannedWorkOrder> plan(String random, String number, List<LineToMake> lines, Instant acceptedAt) {
        plans.incrementAndGet();
        List<PlannedWorkOrder> planned = lines.stream()
                .map(line -> new PlannedWorkOrder(
                        "wo_" + random + "_" + line.line(),
                        number + "-" + line.line(),
                        "WERKHOF",
                        line.line(),
                        line.productLine(),
                        line.productLineVersion(),
                        line.quantity(),
                        List.of(),
                        acceptedAt.plus(takes.multipliedBy(line.line()))))
                .toList();
        planned.forEach(workOrder -> held.add(workOrder.id()));
        return planned;
    }

    @Override
    public void release(List<PlannedWorkOrder> planned) {
        planned.forEach(workOrder -> held.remove(workOrder.id()));
    }

    @Override
    public List<String> withdraw(String orderId) {
        if (started.isEmpty()) {
            withdrawn.add(orderId);
        }
        return started;
    }

    @Override
    public Outlook plan(String orderId, int amendment, List<LineToMake> lines, Instant at, boolean hold) {
        throw new UnsupportedOperationException("Only a real production is amended");
    }

    @Override
    public void restore(List<PlannedWorkOrder> instead) {
        throw new UnsupportedOperationException("Only a real production is amended");
    }

    @Override
    public List<Obstacle> block(String orderId, int amendment, List<PlannedWorkOrder> instead) {
        throw new UnsupportedOperationException("Only a real production is amended");
    }

    @Override
    public void follow(String orderId, int amendment, List<Integer> lines) {}
}
