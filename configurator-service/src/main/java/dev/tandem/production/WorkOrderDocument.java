package dev.tandem.production;

import dev.tandem.ordering.PlannedWorkOrder;
import dev.tandem.ordering.PlannedWorkOrder.RoutedStep;
import dev.tandem.production.domain.Portion;
import dev.tandem.production.domain.Step;
import dev.tandem.production.domain.WorkOrder;
import dev.tandem.production.domain.WorkOrder.Cancellation;
import dev.tandem.rules.model.StepKind;
import dev.tandem.storage.DocumentType;
import dev.tandem.storage.DocumentType.Index;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A work order as it is stored: what was planned when its order was accepted, and how far it is.
 *
 * @param plan as the order says; an amendment changes what has not started
 * @param amendment the last amendment of its order that it has heard the outcome of; 0 before any
 */
record WorkOrderDocument(
        String orderId, PlannedWorkOrder plan, WorkOrder work, Instant releasedAt, Instant updatedAt, int amendment) {

    /** The capability at which a person alone talks with the customer, as factory policy says. */
    private static final String CONSULTATION = "STUDIO";

    static final DocumentType<WorkOrderDocument> TYPE = new DocumentType<>(
            "workorders",
            WorkOrderDocument.class,
            document -> document.work().id(),
            List.of(
                    Index.unique("number", document -> document.work().number()),
                    Index.on("orderId", WorkOrderDocument::orderId),
                    Index.on("state", document -> document.work().state().name()),
                    Index.on("productLine", document -> document.plan().productLine()),
                    Index.on("promisedAt", document -> document.work().promisedAt()),
                    Index.on("updatedAt", WorkOrderDocument::updatedAt),
                    Index.many("workCentres", WorkOrderDocument::workCentres),
                    Index.many("numberParts", document -> NumberParts.of(document.work().number())),
                    Index.on("open", WorkOrderDocument::openOrNull)),
            "number",
            2,
            PlannedWorkOrder.SHARED);

    /** The work order that follows from what was planned; nothing has begun but waiting that is ready. */
    static WorkOrderDocument released(String orderId, PlannedWorkOrder plan, Instant now) {
        List<Step> steps = plan.steps().stream().map(step -> step(step, plan.quantity())).toList();
        WorkOrder work = WorkOrder.released(plan.id(), plan.number(), plan.site(), plan.quantity(), plan.promisedAt(), steps);
        return new WorkOrderDocument(orderId, plan, work.pass(now), now, now, plan.amendment());
    }

    private static Step step(RoutedStep routed, int quantity) {
        boolean consultation = routed.kind() == StepKind.CRAFT && routed.capability().equals(CONSULTATION);
        return Step.planned(routed.id(), routed.code(), routed.workCentre(), quantity, routed.after(), consultation,
                routed.kind() == StepKind.WAITING ? routed.duration() : null, routed.plannedStart(), routed.plannedEnd());
    }

    WorkOrderDocument with(WorkOrder work, Instant now) {
        return new WorkOrderDocument(orderId, plan, work, releasedAt, now, amendment);
    }

    /** It may start again; if its order was amended it is as the order says now, but for what has started. */
    WorkOrderDocument following(PlannedWorkOrder ordered, int settled, Instant now) {
        WorkOrder next = work;
        PlannedWorkOrder instead = plan;
        if (ordered.amendment() > plan.amendment()) {
            Set<String> started = startedCodes();
            List<RoutedStep> routed = ordered.steps().stream()
                    .map(step -> started.contains(step.code()) ? routedByCode(step.code()) : step)
                    .toList();
            Stream<Step> planned = routed.stream()
                    .map(step -> started.contains(step.code()) ? work.step(step.id()).orElseThrow() : step(step, ordered.quantity()));
            Set<String> ids = routed.stream().map(RoutedStep::id).collect(Collectors.toSet());
            List<Step> added = work.steps().stream().filter(step -> (step.touched() || step.round() > 0) && !ids.contains(step.id())).toList();
            boolean remaking = added.stream().anyMatch(step -> !step.ended()) && work.promisedAt().isAfter(ordered.promisedAt());
            Instant promise = remaking ? work.promisedAt() : ordered.promisedAt();
            next = work.amended(ordered.quantity(), promise, Stream.concat(planned, added.stream()).toList(), now);
            instead = new PlannedWorkOrder(plan.id(), plan.number(), plan.site(), plan.line(), ordered.productLine(),
                    ordered.productLineVersion(), ordered.quantity(), routed, ordered.promisedAt(), ordered.amendment());
        }
        if (next.cancellation() == Cancellation.AMENDING) {
            next = next.cancel(Cancellation.NONE).pass(now);
        }
        return new WorkOrderDocument(orderId, instead, next, releasedAt, now, settled);
    }

    /** Codes of the planned steps that have started. */
    Set<String> startedCodes() {
        return plan.steps().stream()
                .filter(step -> work.step(step.id()).map(Step::touched).orElse(false))
                .map(RoutedStep::code)
                .collect(Collectors.toSet());
    }

    RoutedStep routedByCode(String code) {
        return plan.steps().stream().filter(step -> step.code().equals(code)).findFirst().orElseThrow();
    }

    /** What was planned of a step, or of the step whose scrap it makes again. @throws NoSuchElementException there is no such step */
    RoutedStep routed(String stepId) {
        String code = work.step(stepId).orElseThrow(() -> new NoSuchElementException(stepId)).code();
        return plan.steps().stream().filter(step -> step.code().equals(code)).findFirst().orElseThrow();
    }

    /** How long so many pieces of a step take by the plan. */
    Duration duration(Step step, int pieces) {
        RoutedStep routed = routed(step.id());
        return pieces == plan.quantity() ? routed.duration() : routed.durationOf(pieces);
    }

    /** kWh for all pieces of a step, or null where it uses none. */
    @Nullable BigDecimal energy(Step step) {
        RoutedStep routed = routed(step.id());
        return step.quantity() == plan.quantity() ? routed.energy() : routed.energyOf(step.quantity());
    }

    /** The steps that need their place in the plan: those that have not ended. */
    List<Step> placesNeeded() {
        return work.steps().stream().filter(step -> !over(step)).toList();
    }

    /** Ids of the steps that ended, or were cancelled, since it was like this. */
    List<String> overSince(WorkOrderDocument before) {
        return work.steps().stream()
                .filter(step -> over(step) && !before.work.step(step.id()).map(before::over).orElse(false))
                .map(Step::id)
                .toList();
    }

    /** Ids of the steps that have ended, or were cancelled. */
    List<String> over() {
        return work.steps().stream().filter(this::over).map(Step::id).toList();
    }

    private boolean over(Step step) {
        return step.ended() || work.cancellation() == Cancellation.DONE;
    }

    /** What is kept for runs that have not started. */
    List<Reservation> reservations() {
        return work.steps().stream()
                .flatMap(step -> step.reserved().map(portion -> reservation(step, portion)))
                .toList();
    }

    Reservation reservation(Step step, Portion portion) {
        return new Reservation(portion.runId(), step.id(), routed(step.id()).kind(), step.workCentre(), work.site(), portion.quantity(),
                Objects.requireNonNull(portion.until()));
    }

    private Set<String> workCentres() {
        return work.steps().stream().map(Step::workCentre).collect(Collectors.toSet());
    }

    private @Nullable Boolean openOrNull() {
        return work.open() ? true : null;
    }
}
