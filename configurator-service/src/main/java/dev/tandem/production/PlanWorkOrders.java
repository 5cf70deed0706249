package dev.tandem.production;

import dev.tandem.factory.Factory;
import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.Refused;
import dev.tandem.ordering.Fulfilment;
import dev.tandem.ordering.PlannedWorkOrder;
import dev.tandem.ordering.PlannedWorkOrder.Choice;
import dev.tandem.ordering.PlannedWorkOrder.Highlight;
import dev.tandem.ordering.PlannedWorkOrder.RoutedStep;
import dev.tandem.ordering.PlannedWorkOrder.Work;
import dev.tandem.production.RouteSteps.RoutablePart;
import dev.tandem.production.domain.BeyondHorizonException;
import dev.tandem.production.domain.Place;
import dev.tandem.production.domain.PromiseBuffer;
import dev.tandem.production.domain.SitePlan;
import dev.tandem.production.domain.SplitOrderLine;
import dev.tandem.production.domain.StepToPlan;
import dev.tandem.rules.model.StepRule;
import dev.tandem.rules.policy.Routing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Answers ordering: splits each line into steps, routes them and holds their places in the plan. */
@Component
final class PlanWorkOrders implements Fulfilment {

    private final Factory factory;
    private final SitePlan plan;
    private final PromiseBuffer buffer;
    private final RouteSteps routeSteps;
    private final PlanningTurn turn;
    private final HeldPlaces places;
    private final ObjectProvider<Withdrawal> withdrawal;

    PlanWorkOrders(
            Factory factory,
            SitePlan plan,
            PromiseBuffer buffer,
            RouteSteps routeSteps,
            PlanningTurn turn,
            HeldPlaces places,
            ObjectProvider<Withdrawal> withdrawal) {
        this.factory = factory;
        this.plan = plan;
        this.buffer = buffer;
        this.routeSteps = routeSteps;
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

    /**
     * How lines would be made that are made otherwise by now.
     *
     * @param before the work orders of these lines
     * @throws BeyondHorizonException it would end after the calendars do
     */
    List<PlannedWorkOrder> planInstead(List<WorkOrderDocument> before, List<LineToMake> lines, int amendment, Instant at, boolean hold) {
        List<Proposed> drafts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            drafts.add(draft(before.get(i), lines.get(i), at));
        }
        List<String> given = new ArrayList<>();
        drafts.forEach(draft -> given.addAll(draft.given()));
        try {
            List<Map<String, Place>> places = plan.planInstead(given, drafts.stream().map(Proposed::job).toList(), hold);
            List<PlannedWorkOrder> planned = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                planned.add(instead(drafts.get(i), places.get(i), amendment, at));
            }
            return planned;
        } catch (BeyondHorizonException e) {
            throw tooMuch(lines.getFirst());
        }
    }

    /** A line that is to be made otherwise. @param given ids of the steps that give their places back */
    private record Proposed(
            WorkOrderDocument before, LineToMake line, List<RoutablePart> parts, Set<String> started, List<String> given, SitePlan.Job job) {}

    private Proposed draft(WorkOrderDocument before, LineToMake line, Instant at) {
        Set<String> started = before.startedCodes();
        List<RoutablePart> parts = routeSteps.route(SplitOrderLine.split(line.steps(), line.quantity()));
        List<RoutablePart> open = parts.stream().filter(part -> !started.contains(part.rule().code())).toList();
        Set<String> codes = open.stream().map(part -> part.rule().code()).collect(Collectors.toSet());
        Instant ready = open.stream()
                .flatMap(part -> part.after().stream())
                .filter(started::contains)
                .map(before::routedByCode)
                .filter(step -> before.work().step(step.id()).map(it -> !it.ended()).orElse(false))
                .map(RoutedStep::plannedEnd)
                .filter(at::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(at);
        List<String> given = before.plan().steps().stream().filter(step -> !started.contains(step.code())).map(RoutedStep::id).toList();
        String random = before.work().id().split("_", -1)[1];
        List<StepToPlan> toPlan = open.stream().map(part -> part.toPlan(stepId(random, line, part.rule())).afterThese(codes)).toList();
        return new Proposed(before, line, parts, started, given, new SitePlan.Job(toPlan, ready));
    }

    private PlannedWorkOrder instead(Proposed draft, Map<String, Place> places, int amendment, Instant at) {
        PlannedWorkOrder was = draft.before().plan();
        String random = was.id().split("_", -1)[1];
        List<RoutedStep> steps = draft.parts().stream()
                .map(part -> draft.started().contains(part.rule().code())
                        ? routed(part, placeOf(draft.before().routedByCode(part.rule().code())), random, draft.line())
                        : routed(part, place(places, part), random, draft.line()))
                .toList();
        Instant first = steps.stream().map(RoutedStep::plannedStart).min(Comparator.naturalOrder()).orElse(at);
        Instant last = steps.stream().map(RoutedStep::plannedEnd).max(Comparator.naturalOrder()).orElse(at);
        return new PlannedWorkOrder(was.id(), was.number(), was.site(), was.line(), draft.line().productLine(),
                draft.line().productLineVersion(), draft.line().quantity(), steps, buffer.promise(first, last), amendment);
    }

    private static Place placeOf(RoutedStep step) {
        return new Place(step.id(), step.workCentre(), Place.NONE, Place.NONE, step.plannedStart(), step.plannedEnd(), Duration.ZERO, Map.of());
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
                work(part),
                part.part().duration(),
                part.part().energy(),
                part.after(),
                place.centre(),
                place.start(),
                place.end(),
                highlights,
                PlanReasons.because(part, place, line.productLineVersion()),
                new Choice(factory.version(), factory.timeZone(), place.alternatives()));
    }

    private static Work work(RoutablePart part) {
        StepRule rule = part.rule();
        return new Work(
                rule.kind(),
                rule.name(),
                rule.capability(),
                rule.skill() == null ? null : rule.skill().skill(),
                part.part().step().level(),
                rule.batch(),
                part.part().runDuration(),
                rule.energy(),
                rule.load(),
                part.routing().protections().stream().map(Routing.Protection::code).distinct().toList(),
                rule.creative(),
                rule.instructions());
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
