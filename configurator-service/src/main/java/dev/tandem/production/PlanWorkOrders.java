package dev.tandem.production;

import dev.tandem.factory.Factory;
import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.Refused;
import dev.tandem.ordering.Fulfilment;
import dev.tandem.ordering.PlannedWorkOrder;
import dev.tandem.ordering.PlannedWorkOrder.Highlight;
import dev.tandem.ordering.PlannedWorkOrder.RoutedStep;
import dev.tandem.production.RouteSteps.RoutablePart;
import dev.tandem.production.domain.BeyondHorizonException;
import dev.tandem.production.domain.Place;
import dev.tandem.production.domain.PromiseBuffer;
import dev.tandem.production.domain.SitePlan;
import dev.tandem.production.domain.SplitOrderLine;
import dev.tandem.production.domain.StepToPlan;
import dev.tandem.rules.model.StepRule;
import dev.tandem.rules.policy.Routing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Answers ordering: splits each line into steps, routes them and holds their places in the plan. */
@Component
final class PlanWorkOrders implements Fulfilment {

    private final Factory factory;
    private final SitePlan plan;
    private final PromiseBuffer buffer;
    private final RouteSteps routeSteps;
    private final PlanReasons reasons;
    private final PlanningTurn turn;
    private final HeldPlaces places;
    private final ObjectProvider<Withdrawal> withdrawal;

    PlanWorkOrders(
            Factory factory,
            SitePlan plan,
            PromiseBuffer buffer,
            RouteSteps routeSteps,
            PlanReasons reasons,
            PlanningTurn turn,
            HeldPlaces places,
            ObjectProvider<Withdrawal> withdrawal) {
        this.factory = factory;
        this.plan = plan;
        this.buffer = buffer;
        this.routeSteps = routeSteps;
        this.reasons = reasons;
        this.turn = turn;
        this.places = places;
        this.withdrawal = withdrawal;
    }

    @Override
    public <T> T inTurn(Runnable learn, Supplier<T> work) {
        return turn.run(learn, work);
    }

    @Override
    public List<PlannedWorkOrder> plan(String random, String number, List<LineToMake> lines, Instant acceptedAt) {
        List<PlannedWorkOrder> planned = new ArrayList<>();
        try {
            lines.forEach(line -> planned.add(plan(random, number, line, acceptedAt)));
            return planned;
        } catch (RuntimeException e) {
            release(planned);
            throw e;
        }
    }

    @Override
    public void hold(List<PlannedWorkOrder> planned) {
        planned.forEach(workOrder -> places.occupy(workOrder.steps()));
    }

    @Override
    public void release(List<PlannedWorkOrder> planned) {
        planned.forEach(workOrder -> plan.free(workOrder.steps().stream().map(RoutedStep::id).toList(), Instant.EPOCH));
    }

    @Override
    public List<String> withdraw(String orderId) {
        return withdrawal.getObject().withdraw(orderId);
    }

    private PlannedWorkOrder plan(String random, String number, LineToMake line, Instant acceptedAt) {
        List<RoutablePart> parts = routeSteps.route(SplitOrderLine.split(line.steps(), line.quantity()));
        List<StepToPlan> toPlan = parts.stream().map(part -> part.toPlan(stepId(random, line, part.rule()))).toList();
        try {
            Map<String, Place> places = plan.plan(toPlan, acceptedAt);
            List<RoutedStep> steps = parts.stream().map(part -> routed(part, place(places, part), random, line)).toList();
            return new PlannedWorkOrder(
                    "wo_" + random + "_" + line.line(),
                    number + "-" + line.line(),
                    factory.mainSite(),
                    line.line(),
                    line.productLine(),
                    line.productLineVersion(),
                    line.quantity(),
                    steps,
                    promise(places.values(), acceptedAt));
        } catch (BeyondHorizonException e) {
            plan.free(toPlan.stream().map(StepToPlan::id).toList(), Instant.EPOCH);
            throw tooMuch(line);
        }
    }

    private Instant promise(Collection<Place> places, Instant acceptedAt) {
        Instant first = places.stream().map(Place::start).min(Comparator.naturalOrder()).orElse(acceptedAt);
        Instant last = places.stream().map(Place::end).max(Comparator.naturalOrder()).orElse(acceptedAt);
        return buffer.promise(first, last);
    }

    private RoutedStep routed(RoutablePart part, Place place, String random, LineToMake line) {
        StepRule rule = part.rule();
        List<Highlight> highlights = rule.highlights().stream()
                .flatMap(code -> line.selections().stream().filter(selection -> selection.characteristic().equals(code)))
                .toList();
        return new RoutedStep(
                stepId(random, line, rule),
                rule.code(),
                rule.kind(),
                rule.name(),
                rule.capability(),
                rule.skill() == null ? null : rule.skill().skill(),
                part.part().step().level(),
                rule.batch(),
                part.part().runDuration(),
                rule.energy(),
                part.part().duration(),
                part.part().energy(),
                part.after(),
                place.centre(),
                place.start(),
                place.end(),
                highlights,
                rule.load(),
                part.routing().protections().stream().map(Routing.Protection::code).distinct().toList(),
                rule.creative(),
                rule.instructions(),
                reasons.of(part, place, line.productLineVersion()));
    }

    private static Place place(Map<String, Place> places, RoutablePart part) {
        Place place = places.get(part.rule().code());
        if (place == null) {
            throw new IllegalStateException("Step " + part.rule().code() + " was not planned.");
        }
        return place;
    }

    private static String stepId(String random, LineToMake line, StepRule rule) {
        return "st_" + random + "_" + line.line() + "_" + rule.code();
    }

    private static Refused tooMuch(LineToMake line) {
        String given = String.valueOf(line.quantity());
        return new Refused(new InvalidInputError(
                given + " pieces of " + line.productLine() + " are more than the factory could make in the years that its calendars cover.",
                List.of("input", "lines", String.valueOf(line.line() - 1), "quantity"),
                given,
                "a smaller quantity",
                null));
    }
}
