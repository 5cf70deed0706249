package dev.tandem.production;

import dev.tandem.ordering.AmendWork;
import dev.tandem.ordering.Fulfilment.LineToMake;
import dev.tandem.ordering.Orders;
import dev.tandem.ordering.PlannedWorkOrder;
import dev.tandem.ordering.PlannedWorkOrder.RoutedStep;
import dev.tandem.production.domain.Step;
import dev.tandem.production.domain.WorkOrder;
import dev.tandem.production.domain.WorkOrder.Cancellation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Lets work orders follow their order when it is amended. Blocking, ending leases and following may each be done again after a crash;
 * each work order remembers the last amendment that it has heard the outcome of, so that nothing blocks it afterwards.
 */
@Component
class AmendWorkOrders implements AmendWork {

    private final PlanWorkOrders planWorkOrders;
    private final ReleaseWorkOrders released;
    private final Orders orders;
    private final WorkOrders workOrders;
    private final HeldPlaces places;
    private final EndLeases endLeases;

    AmendWorkOrders(
            PlanWorkOrders planWorkOrders,
            ReleaseWorkOrders released,
            Orders orders,
            WorkOrders workOrders,
            HeldPlaces places,
            EndLeases endLeases) {
        this.planWorkOrders = planWorkOrders;
        this.released = released;
        this.orders = orders;
        this.workOrders = workOrders;
        this.places = places;
        this.endLeases = endLeases;
    }

    @Override
    public Outlook plan(String orderId, int amendment, List<LineToMake> lines, Instant at, boolean hold) {
        Map<Integer, WorkOrderDocument> byLine = released.ofOrder(orderId).stream()
                .collect(Collectors.toMap(found -> found.value().plan().line(), found -> found.value()));
        List<WorkOrderDocument> before = lines.stream().map(line -> byLine.get(line.line())).toList();
        List<Obstacle> obstacles = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            unchangeable(before.get(i), lines.get(i).quantity()).ifPresent(obstacles::add);
        }
        if (!obstacles.isEmpty()) {
            return new Outlook(List.of(), obstacles);
        }
        List<PlannedWorkOrder> planned = planWorkOrders.planInstead(before, lines, amendment, at, hold);
        for (int i = 0; i < planned.size(); i++) {
            otherwise(before.get(i), planned.get(i)).ifPresent(obstacles::add);
        }
        if (!obstacles.isEmpty() && hold) {
            restore(planned);
        }
        return new Outlook(obstacles.isEmpty() ? planned : List.of(), obstacles);
    }

    @Override
    public void restore(List<PlannedWorkOrder> instead) {
        for (PlannedWorkOrder planned : instead) {
            workOrders.find(planned.id()).ifPresent(found -> {
                Set<String> kept = found.value().placesNeeded().stream().map(Step::id).collect(Collectors.toSet());
                places.free(planned.steps().stream().map(RoutedStep::id).filter(id -> !kept.contains(id)).toList(), Instant.EPOCH);
                places.move(found.value());
            });
        }
    }

    @Override
    public List<Obstacle> block(String orderId, int amendment, List<PlannedWorkOrder> instead) {
        released.ofOrder(orderId);
        instead.forEach(planned -> block(planned.id(), amendment));
        List<Obstacle> obstacles = obstacles(instead);
        if (obstacles.isEmpty()) {
            instead.forEach(planned -> endLeases.of(planned.id()));
            obstacles = obstacles(instead);
        }
        return obstacles;
    }

    private void block(String id, int amendment) {
        workOrders.change(id, document -> document.amendment() < amendment && document.work().cancellation() == Cancellation.NONE
                ? document.work().cancel(Cancellation.AMENDING)
                : document.work());
    }

    private List<Obstacle> obstacles(List<PlannedWorkOrder> instead) {
        List<Obstacle> obstacles = new ArrayList<>();
        for (PlannedWorkOrder planned : instead) {
            WorkOrderDocument document = workOrders.find(planned.id()).orElseThrow().value();
            unchangeable(document, planned.quantity()).or(() -> otherwise(document, planned)).ifPresent(obstacles::add);
        }
        return obstacles;
    }

    @Override
    public void follow(String orderId, int amendment, List<Integer> lines) {
        released.ofOrder(orderId);
        orders.plannedWorkOrders(orderId).stream()
                .filter(planned -> lines.contains(planned.line()))
                .forEach(planned -> workOrders.follow(planned.id(), planned, amendment));
    }

    /** What stands against any change, or against another quantity. */
    private static Optional<Obstacle> unchangeable(WorkOrderDocument document, int quantity) {
        WorkOrder work = document.work();
        int line = document.plan().line();
        if (!work.open()) {
            return Optional.of(new Obstacle(line, started(document, document.startedCodes()),
                    "line " + line + " is " + work.state().name() + " and stays as it is; more can be ordered by itself"));
        }
        return work.started() && quantity != work.quantity()
                ? Optional.of(new Obstacle(line, started(document, document.startedCodes()), "line " + line + " keeps its quantity of "
                        + work.quantity() + "; what no started step depends on can still be chosen otherwise, more pieces can be ordered by themselves"))
                : Optional.empty();
    }

    /** Steps that have started and would be others. */
    private static Optional<Obstacle> otherwise(WorkOrderDocument document, PlannedWorkOrder instead) {
        Map<String, RoutedStep> now = instead.steps().stream().collect(Collectors.toMap(RoutedStep::code, Function.identity()));
        Set<String> others = document.startedCodes().stream()
                .filter(code -> now.get(code) == null || !now.get(code).sameWork(document.routedByCode(code)))
                .collect(Collectors.toSet());
        int line = document.plan().line();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new Obstacle(line, started(document, others), "line " + line + " keeps what these steps depend on; "
                        + "what only later steps depend on can still be chosen otherwise"));
    }

    private static List<String> started(WorkOrderDocument document, Set<String> codes) {
        return document.work().steps().stream()
                .filter(Step::touched)
                .map(step -> document.routed(step.id()))
                .filter(step -> codes.contains(step.code()))
                .map(step -> document.work().number() + ": " + step.name().in(Locale.ENGLISH))
                .distinct()
                .toList();
    }
}
