package dev.tandem.production.graphql;

import dev.tandem.graphql.Payloads;
import dev.tandem.graphql.UserError;
import dev.tandem.production.SteerWorkOrders;
import dev.tandem.production.WorkOrderView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Takes planners' decisions about work orders. */
@Controller
class PlannerController {

    private final SteerWorkOrders steer;

    PlannerController(SteerWorkOrders steer) {
        this.steer = steer;
    }

    record HoldWorkOrderInput(String workOrderId, int version, String reason) {}

    record SetPriorityInput(String workOrderId, int version, int priority, String reason) {}

    record EndWaitingStepInput(String workOrderId, int version, String stepId, String reason) {}

    record WorkOrderPayload(@Nullable WorkOrderView workOrder, List<UserError> userErrors) {}

    @MutationMapping
    WorkOrderPayload holdWorkOrder(@Argument HoldWorkOrderInput input) {
        return Payloads.answer(() -> steer.hold(input.workOrderId(), input.version(), input.reason()), WorkOrderPayload::new);
    }

    @MutationMapping
    WorkOrderPayload resumeWorkOrder(@Argument HoldWorkOrderInput input) {
        return Payloads.answer(() -> steer.resume(input.workOrderId(), input.version(), input.reason()), WorkOrderPayload::new);
    }

    @MutationMapping
    WorkOrderPayload setPriority(@Argument SetPriorityInput input) {
        return Payloads.answer(
                () -> steer.prioritise(input.workOrderId(), input.version(), input.priority(), input.reason()), WorkOrderPayload::new);
    }

    @MutationMapping
    WorkOrderPayload endWaitingStep(@Argument EndWaitingStepInput input) {
        return Payloads.answer(
                () -> steer.endWaiting(input.workOrderId(), input.version(), input.stepId(), input.reason()), WorkOrderPayload::new);
    }
}
