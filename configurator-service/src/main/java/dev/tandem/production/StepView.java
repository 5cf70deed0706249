package dev.tandem.production;

import dev.tandem.configuration.Selection;
import dev.tandem.production.domain.StepState;
import dev.tandem.rules.model.LocalizedText;
import dev.tandem.rules.model.StepKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step as the API shows it, in the shape of its kind. */
public sealed interface StepView permits TemplateStep, CraftStep, CobotStep, InspectionStep, WaitingStep {

    StepOfWorkOrder of();

    default String getId() {
        return of().step().id();
    }

    default String getCode() {
        return of().step().code();
    }

    default StepKind getKind() {
        return of().routed().kind();
    }

    default LocalizedText getName() {
        return of().routed().name();
    }

    default StepState getState() {
        return of().work().stateOf(of().step());
    }

    default String getCapability() {
        return of().routed().capability();
    }

    default List<StepView> getAfter() {
        return of().steps(of().work().before(of().step()));
    }

    default List<StepView> getWaitingFor() {
        return of().steps(of().work().waitingFor(of().step()));
    }

    default int getQuantity() {
        return of().step().quantity();
    }

    default int getQuantityReady() {
        return of().work().ready(of().step());
    }

    default int getQuantityStarted() {
        return of().step().started();
    }

    default int getQuantityGood() {
        return of().step().good();
    }

    default int getQuantityScrap() {
        return of().step().scrap();
    }

    default int getQuantityRework() {
        return of().step().rework();
    }

    default int getQuantitySetAside() {
        return of().step().setAside();
    }

    default int getRound() {
        return of().step().round();
    }

    default @Nullable StepView getReplaces() {
        return of().replaces();
    }

    default Instant getPlannedStart() {
        return of().step().plannedStart();
    }

    default Instant getPlannedEnd() {
        return of().step().expectedEnd();
    }

    default @Nullable Instant getStartedAt() {
        return of().step().startedAt();
    }

    default @Nullable Instant getEndedAt() {
        return of().step().endedAt();
    }

    default Duration getDuration() {
        return of().duration();
    }

    default @Nullable LocalizedText getInstructions() {
        return of().routed().work().instructions();
    }

    default List<String> getProtections() {
        return of().routed().protections();
    }

    /** What was ordered, as ordering froze it: each of them stands as if the customer had decided it. */
    default List<Selection> getHighlights() {
        return of().routed().highlights().stream()
                .map(it -> new Selection(it.characteristic(), it.code(), it.codes(), it.number(), it.text(), Selection.Origin.CUSTOMER))
                .toList();
    }

    default WorkOrderView getWorkOrder() {
        return of().workOrder();
    }
}
