package dev.tandem.production;

/**
 * What happened to a work order; at most one event a write, the weightiest. What nobody needs to hear of later leaves none. Carries no
 * personal data.
 */
public sealed interface WorkOrderEvent {

    String workOrderId();

    String orderId();

    String site();

    /** Its first step started. */
    record WorkOrderStarted(String workOrderId, String orderId, String site) implements WorkOrderEvent {}

    /** Its promise got later. */
    record WorkOrderDelayed(String workOrderId, String orderId, String site) implements WorkOrderEvent {}

    /** Its last step ended. */
    record WorkOrderDone(String workOrderId, String orderId, String site) implements WorkOrderEvent {}

    record WorkOrderCancelled(String workOrderId, String orderId, String site) implements WorkOrderEvent {}
}
