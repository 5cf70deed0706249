package dev.tandem.production;

import java.util.Set;

/** What happened to a work order; one event a write, the weightiest. Carries no personal data. */
public sealed interface WorkOrderEvent {

    String workOrderId();

    String orderId();

    String site();

    /** Codes of the work centres whose dispatch lists look different now. */
    Set<String> workCentres();

    /** It was made from its order. */
    record WorkOrderReleased(String workOrderId, String orderId, String site, Set<String> workCentres) implements WorkOrderEvent {}

    /** Its first step started. */
    record WorkOrderStarted(String workOrderId, String orderId, String site, Set<String> workCentres) implements WorkOrderEvent {}

    /** Its promise got later. */
    record WorkOrderDelayed(String workOrderId, String orderId, String site, Set<String> workCentres) implements WorkOrderEvent {}

    /** Anything else: a run, a reservation, a priority, a hold. */
    record WorkOrderChanged(String workOrderId, String orderId, String site, Set<String> workCentres) implements WorkOrderEvent {}

    /** Its last step ended. */
    record WorkOrderDone(String workOrderId, String orderId, String site, Set<String> workCentres) implements WorkOrderEvent {}

    record WorkOrderCancelled(String workOrderId, String orderId, String site, Set<String> workCentres) implements WorkOrderEvent {}
}
