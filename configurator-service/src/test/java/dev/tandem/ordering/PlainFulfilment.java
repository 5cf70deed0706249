package dev.tandem.ordering;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Production as far as ordering is concerned: promises every line in so many days, and remembers what it holds. */
final class PlainFulfilment implements Fulfilment {

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
}
