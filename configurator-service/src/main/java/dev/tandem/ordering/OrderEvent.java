package dev.tandem.ordering;

/** What happened to an order. Carries no personal data. */
public sealed interface OrderEvent {

    String orderId();

    /** Its work orders can be made from the order's document. */
    record OrderAccepted(String orderId) implements OrderEvent {}

    /** A cancellation was asked for and is to be settled with production. */
    record OrderCancellationRequested(String orderId) implements OrderEvent {}

    record OrderCancelled(String orderId) implements OrderEvent {}

    /** An amendment was asked for and is to be settled with production. */
    record OrderAmendmentRequested(String orderId) implements OrderEvent {}

    /** An amendment was done or refused; its work orders follow. */
    record OrderAmendmentSettled(String orderId) implements OrderEvent {}
}
