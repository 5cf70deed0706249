package dev.tandem.production;

import dev.tandem.ordering.PlannedWorkOrder.RoutedStep;
import dev.tandem.production.domain.Place;
import dev.tandem.production.domain.PromiseBuffer;
import dev.tandem.production.domain.SitePlan;
import dev.tandem.production.domain.Step;
import dev.tandem.production.domain.StepToPlan;
import dev.tandem.production.domain.WorkOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Plans what has not begun of a work order again: from now, after what runs or is done before it, each step at the work centre that has it.
 * Steps that have begun keep their places; where pieces come to them later than planned, it is said when those will be done.
 */
@Component
final class ReplanWorkOrders {

    private static final Logger LOG = LoggerFactory.getLogger(ReplanWorkOrders.class);
    private static final String REST = "+";

    private final SitePlan plan;
    private final PromiseBuffer buffer;
    private final HeldPlaces places;

    ReplanWorkOrders(SitePlan plan, PromiseBuffer buffer, HeldPlaces places) {
        this.plan = plan;
        this.buffer = buffer;
        this.places = places;
    }

    /**
     * The work order with new places, which the plan holds from now on, and a later promise where it must be. The floor never waits for a
     * plan: where there is none, as when it would end after the calendars do, the work order stays as it is, and planning is tried again with
     * its next change.
     */
    WorkOrder replan(WorkOrderDocument document, Instant now) {
        try {
            return planned(document, now);
        } catch (RuntimeException e) {
            LOG.warn("Work order {} cannot be planned again now", document.work().number(), e);
            places.move(document);
            return document.work();
        }
    }

    /** Lets the plan hold what the work order says, after planning it again was in vain. */
    void undo(WorkOrderDocument document) {
        places.move(document);
    }

    private WorkOrder planned(WorkOrderDocument document, Instant now) {
        WorkOrder work = document.work();
        Map<String, StepToPlan> toPlan = new LinkedHashMap<>();
        Map<String, Instant> notBefore = new HashMap<>();
        work.steps().stream().filter(Step::untouched).forEach(step -> toPlan.put(step.id(), unplanned(document, step)));
        for (int known = -1; known < toPlan.size(); ) {
            known = toPlan.size();
            work.steps().stream()
                    .filter(step -> !step.untouched() && !step.ended() && !toPlan.containsKey(step.id()) && work.toCome(step) > 0)
                    .filter(step -> work.sources(step).stream().anyMatch(source -> toPlan.containsKey(source.id())))
                    .forEach(step -> toPlan.put(step.id(), rest(document, step)));
        }
        List<StepToPlan> all = new ArrayList<>();
        toPlan.forEach((id, step) -> {
            List<Step> sources = work.sources(work.step(id).orElseThrow());
            all.add(after(step, sources.stream().map(source -> toPlan.get(source.id())).filter(Objects::nonNull).toList()));
            sources.stream()
                    .filter(source -> !source.ended() && !toPlan.containsKey(source.id()))
                    .map(Step::expectedEnd)
                    .max(Comparator.naturalOrder())
                    .ifPresent(end -> notBefore.put(step.code(), end));
        });
        Map<String, Place> found = plan.plan(all, now, notBefore);
        plan.free(all.stream().map(StepToPlan::id).filter(id -> id.endsWith(REST)).toList(), Instant.EPOCH);
        Map<String, Step> planned = new HashMap<>();
        toPlan.forEach((id, step) -> {
            Step before = work.step(id).orElseThrow();
            Place place = Objects.requireNonNull(found.get(step.code()));
            planned.put(id, before.untouched() ? before.replanned(place.start(), place.end()) : before.expected(place.end()));
        });
        return work.replanned(planned, promise(work, planned));
    }

    private Instant promise(WorkOrder work, Map<String, Step> planned) {
        List<Step> steps = work.steps().stream().map(step -> planned.getOrDefault(step.id(), step)).toList();
        Instant first = steps.stream()
                .map(step -> step.startedAt() == null ? step.plannedStart() : step.startedAt())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return steps.stream()
                .filter(step -> !step.ended())
                .map(Step::expectedEnd)
                .max(Comparator.naturalOrder())
                .map(last -> buffer.promise(first.isBefore(last) ? first : last, last))
                .orElse(work.promisedAt());
    }

    private static StepToPlan unplanned(WorkOrderDocument document, Step step) {
        return toPlan(document, step, step.id(), step.quantity());
    }

    private static StepToPlan rest(WorkOrderDocument document, Step step) {
        return toPlan(document, step, step.id() + REST, document.work().toCome(step));
    }

    private static StepToPlan toPlan(WorkOrderDocument document, Step step, String id, int pieces) {
        RoutedStep routed = document.routed(step.id());
        return new StepToPlan(id, id, routed.kind(), document.duration(step, pieces), routed.skill(), routed.level(), List.of(),
                List.of(step.workCentre()));
    }

    private static StepToPlan after(StepToPlan step, List<StepToPlan> sources) {
        return new StepToPlan(step.id(), step.code(), step.kind(), step.duration(), step.skill(), step.level(),
                sources.stream().map(StepToPlan::code).toList(), step.centres());
    }
}
