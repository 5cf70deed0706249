package dev.tandem.production;

import dev.tandem.ordering.PromiseChange;
import dev.tandem.production.domain.Decision;
import dev.tandem.production.domain.Step;
import dev.tandem.production.domain.WorkOrder;
import dev.tandem.production.domain.WorkOrderState;
import dev.tandem.storage.Versioned;
import java.time.Instant;
import java.util.List;

/** A work order as the API shows it. Equal to another reading of the same version. */
public final class WorkOrderView {

    private final WorkOrderDocument document;
    private final long version;

    WorkOrderView(Versioned<WorkOrderDocument> read) {
        this.document = read.value();
        this.version = read.version();
    }

    public String id() {
        return work().id();
    }

    public long version() {
        return version;
    }

    public String number() {
        return work().number();
    }

    public String site() {
        return work().site();
    }

    public String orderId() {
        return document.orderId();
    }

    /** Line of the order, from 1. */
    public int line() {
        return document.plan().line();
    }

    public String productLine() {
        return document.plan().productLine();
    }

    public int quantity() {
        return work().quantity();
    }

    public int priority() {
        return work().priority();
    }

    public WorkOrderState state() {
        return work().state();
    }

    public Instant promisedAt() {
        return work().promisedAt();
    }

    public List<StepView> steps() {
        return work().steps().stream().map(this::step).toList();
    }

    public List<Decision> decisions() {
        return work().decisions();
    }

    /** Each time the promise got later, oldest first. */
    public List<PromiseChange> promiseChanges() {
        return Promises.changes(work());
    }

    WorkOrderDocument document() {
        return document;
    }

    WorkOrder work() {
        return document.work();
    }

    StepView step(Step step) {
        StepOfWorkOrder of = new StepOfWorkOrder(this, step, document.routed(step.id()));
        return switch (of.routed().kind()) {
            case TEMPLATE -> new TemplateStep(of);
            case CRAFT -> new CraftStep(of);
            case COBOT -> new CobotStep(of);
            case INSPECTION -> new InspectionStep(of);
            case WAITING -> new WaitingStep(of);
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkOrderView same && same.id().equals(id()) && same.version == version;
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }
}
