package dev.tandem.ordering;

import dev.tandem.storage.DocumentType;
import dev.tandem.storage.DocumentType.Index;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of an order in one document: who ordered what, as it was then, and how it is to be made.
 *
 * @param sequence orders are numbered through
 * @param owner the subject who ordered; null for a guest
 * @param taxVersion of the tax table that gave the rate
 * @param placeKey who placed it with which idempotency key
 * @param placeHash of the body that it was placed with
 */
record OrderDocument(
        String id,
        long sequence,
        String number,
        OrderState state,
        Instant placedAt,
        Instant changedAt,
        @Nullable String owner,
        Customer customer,
        List<OrderLine> lines,
        Totals totals,
        BigDecimal taxRate,
        String taxVersion,
        Instant promisedAt,
        @Nullable Instant dueAt,
        boolean lateAccepted,
        List<String> acknowledgedWarnings,
        boolean personalFactsConfirmed,
        @Nullable String externalReference,
        String placeKey,
        String placeHash,
        List<PlannedWorkOrder> plannedWorkOrders,
        @Nullable Cancellation cancellation) {

    static final String PREFIX = "ord";

    static final DocumentType<OrderDocument> TYPE = new DocumentType<>(
            "orders",
            OrderDocument.class,
            OrderDocument::id,
            List.of(
                    Index.unique("placeKey", OrderDocument::placeKey),
                    Index.unique("number", OrderDocument::number),
                    Index.unique("sequence", OrderDocument::sequence),
                    Index.on("state", OrderDocument::state),
                    Index.on("owner", OrderDocument::owner),
                    Index.on("changedAt", OrderDocument::changedAt)));

    OrderDocument {
        lines = List.copyOf(lines);
        plannedWorkOrders = List.copyOf(plannedWorkOrders);
    }

    boolean cancelling() {
        return cancellation != null && cancellation.outcome() == Cancellation.Outcome.PENDING;
    }

    OrderDocument in(OrderState next, @Nullable Cancellation how, Instant at) {
        return new OrderDocument(
                id,
                sequence,
                number,
                next,
                placedAt,
                at,
                owner,
                customer,
                lines,
                totals,
                taxRate,
                taxVersion,
                promisedAt,
                dueAt,
                lateAccepted,
                acknowledgedWarnings,
                personalFactsConfirmed,
                externalReference,
                placeKey,
                placeHash,
                plannedWorkOrders,
                how);
    }
}
