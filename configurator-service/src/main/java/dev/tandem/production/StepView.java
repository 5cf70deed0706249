package dev.tandem.production;

import dev.tandem.ordering.PlannedWorkOrder.Highlight;
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

    default String id() {
        return of().step().id();
    }

    default String code() {
        return of().step().code();
    }

    default StepKind kind() {
        return of().routed().kind();
    }

    default LocalizedText name() {
        return of().routed().name();
    }

    default StepState state() {
        return of().work().stateOf(of().step());
    }

    default String capability() {
        return of().routed().capability();
    }

    default List<StepView> after() {
        return of().steps(of().work().before(of().step()));
    }

    default List<StepView> waitingFor() {
        return of().steps(of().work().waitingFor(of().step()));
    }

    default int quantity() {
        return of().step().quantity();
    }

    default int quantityReady() {
        return of().work().ready(of().step());
    }

    default int quantityStarted() {
        return of().step().started();
    }

    default int quantityGood() {
        return of().step().good();
    }

    default int quantityScrap() {
        return of().step().scrap();
    }

    default int quantityRework() {
        return of().step().rework();
    }

    default Instant plannedStart() {
        return of().step().plannedStart();
    }

    default Instant plannedEnd() {
        return of().step().plannedEnd();
    }

    default @Nullable Instant startedAt() {
        return of().step().startedAt();
    }

    default @Nullable Instant endedAt() {
        return of().step().endedAt();
    }

    default Duration duration() {
        return of().routed().duration();
    }

    default @Nullable LocalizedText instructions() {
        return of().routed().instructions();
    }

    default List<Highlight> highlighted() {
        return of().routed().highlights();
    }

    default Explanation because() {
        return Explanation.of(of().routed().reasons());
    }

    default WorkOrderView workOrder() {
        return of().workOrder();
    }
}
