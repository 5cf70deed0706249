package dev.tandem.ordering;

import dev.tandem.configuration.PlannedStep;
import dev.tandem.storage.DocumentType;
import dev.tandem.storage.DocumentType.Index;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All of an order in one document: who ordered what, as it was then, and how it is to be made.
 *
 * @param sequence orders are numbered through
 * @param owner the subject who ordered; null for a guest
 * @param taxVersion of the tax table that gave the rate
 * @param placeKey who placed it with which idempotency key
 * @param placeHash of the body that it was placed with
 * @param amendments those that were done, oldest first
 * @param amending the last wish to amend it, or null
 * @param promiseChanges each time the promise of one of its work orders got later, oldest first
 * @param erasedAt when what it said about the customer was erased, or null
 * @param customerDigest keyed, of the customer's e-mail address; null once that is erased
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
        @Nullable Cancellation cancellation,
        List<Amendment> amendments,
        @Nullable Amending amending,
        List<PromiseChange> promiseChanges,
        @Nullable Instant erasedAt,
        @Nullable String customerDigest) {

    static final String PREFIX = "ord";
    static final String BY_CUSTOMER = "customer";
    static final String BY_CONFIGURATION = "configuration";
    static final String BY_TEXT = "text";
    static final String BY_VERSION = "standsOn";

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
                    Index.on("changedAt", OrderDocument::changedAt),
                    Index.on(BY_CUSTOMER, OrderDocument::customerDigest),
                    Index.many(BY_CONFIGURATION, OrderDocument::configurationIds),
                    Index.many(BY_TEXT, OrderDocument::calledBy),
                    Index.many(BY_VERSION, OrderDocument::standsOn)),
            "sequence",
            2,
            Stream.concat(PlannedWorkOrder.SHARED.stream(), Stream.of(PlannedStep.class)).collect(Collectors.toSet()));

    OrderDocument {
        lines = List.copyOf(lines);
        plannedWorkOrders = List.copyOf(plannedWorkOrders);
        amendments = amendments == null ? List.of() : List.copyOf(amendments);
        promiseChanges = List.copyOf(promiseChanges);
    }

    boolean cancelling() {
        return cancellation != null && cancellation.outcome() == Cancellation.Outcome.PENDING;
    }

    /** What was ordered, by the configurations' ids. */
    Set<String> configurationIds() {
        return lines.stream().map(OrderLine::configurationId).collect(Collectors.toSet());
    }

    /** The versions of product lines that its lines stand on. */
    Set<String> standsOn() {
        return lines.stream().map(OrderDocument::standsOn).collect(Collectors.toSet());
    }

    static String standsOn(OrderLine line) {
        return standsOn(line.configuration().productLine(), line.productLineVersion());
    }

    static String standsOn(String productLine, int version) {
        return productLine + " " + version;
    }

    /** By what people may look for it: its number, the last part of that with and without leading zeros, the customer's own reference. */
    Set<String> calledBy() {
        String last = number.substring(number.lastIndexOf('-') + 1);
        Set<String> called = new HashSet<>(List.of(number, last, last.replaceFirst("^0+(?=.)", "")));
        if (externalReference != null) {
            called.add(externalReference.toUpperCase(Locale.ROOT));
        }
        return called;
    }

    /** Whether an amendment is to be settled with production. */
    boolean isAmending() {
        return amending != null && amending.pending();
    }

    /** The number of the next amendment. */
    int nextAmendment() {
        return amending == null ? 1 : amending.number() + 1;
    }

    /** @param line from 1 */
    PlannedWorkOrder planned(int line) {
        return plannedWorkOrders.stream().filter(workOrder -> workOrder.line() == line).findFirst().orElseThrow();
    }

    OrderDocument in(OrderState next, @Nullable Cancellation how, Instant at) {
        return copy(next, at, lines, totals, promisedAt, acknowledgedWarnings, personalFactsConfirmed, plannedWorkOrders, how, amendments, amending,
                promiseChanges);
    }

    OrderDocument amending(Amending wish, Instant at) {
        return copy(state, at, lines, totals, promisedAt, acknowledgedWarnings, personalFactsConfirmed, plannedWorkOrders, cancellation, amendments, wish,
                promiseChanges);
    }

    /** When the last of it would be promised with these work orders instead of its own; the others as they are promised by now. */
    Instant promisedWith(List<PlannedWorkOrder> instead) {
        Set<String> numbers = instead.stream().map(PlannedWorkOrder::number).collect(Collectors.toSet());
        Stream<Instant> others = plannedWorkOrders.stream().filter(was -> !numbers.contains(was.number())).map(PlannedWorkOrder::promisedAt);
        Stream<Instant> later = promiseChanges.stream().filter(change -> !numbers.contains(change.workOrder())).map(PromiseChange::to);
        return Stream.of(instead.stream().map(PlannedWorkOrder::promisedAt), others, later)
                .flatMap(Function.identity())
                .max(Comparator.naturalOrder())
                .orElse(promisedAt);
    }

    /** The order as its pending amendment says. */
    OrderDocument amended(Amending wish, Amending.Instead instead, Instant at) {
        List<PlannedWorkOrder> planned = plannedWorkOrders.stream()
                .map(was -> instead.planned().stream().filter(now -> now.line() == was.line()).findFirst().orElse(was))
                .toList();
        List<Amendment> more = new ArrayList<>(amendments);
        more.add(wish.amendment());
        return copy(state, at, instead.lines(), instead.totals(), promisedWith(instead.planned()), instead.acknowledgedWarnings(),
                instead.personalFactsConfirmed(), planned, cancellation, more, wish.done(), promiseChanges);
    }

    /** The order without what it said about the customer but the country of delivery. */
    OrderDocument erased(Instant at) {
        String nobody = "erased " + id;
        return new OrderDocument(
                id,
                sequence,
                number,
                state,
                placedAt,
                at,
                owner == null ? null : nobody,
                customer.erased(),
                lines,
                totals,
                taxRate,
                taxVersion,
                promisedAt,
                dueAt,
                lateAccepted,
                acknowledgedWarnings,
                personalFactsConfirmed,
                null,
                nobody,
                "",
                plannedWorkOrders,
                cancellation == null ? null : cancellation.withoutReason(),
                amendments.stream().map(Amendment::erased).toList(),
                amending == null ? null : amending.erased(),
                promiseChanges,
                at,
                null);
    }

    private OrderDocument copy(
            OrderState state,
            Instant changedAt,
            List<OrderLine> lines,
            Totals totals,
            Instant promisedAt,
            List<String> acknowledgedWarnings,
            boolean personalFactsConfirmed,
            List<PlannedWorkOrder> plannedWorkOrders,
            @Nullable Cancellation cancellation,
            List<Amendment> amendments,
            @Nullable Amending amending,
            List<PromiseChange> promiseChanges) {
        return new OrderDocument(
                id,
                sequence,
                number,
                state,
                placedAt,
                changedAt,
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
                cancellation,
                amendments,
                amending,
                promiseChanges,
                erasedAt,
                customerDigest);
    }

    /** With what a work order says of its promise; the same where that is known. */
    OrderDocument promised(String workOrder, List<PromiseChange> changes, Instant at) {
        long known = promiseChanges.stream().filter(change -> change.workOrder().equals(workOrder)).count();
        if (known >= changes.size()) {
            return this;
        }
        List<PromiseChange> more = changes.subList((int) known, changes.size());
        List<PromiseChange> all = new ArrayList<>(promiseChanges);
        all.addAll(more);
        Instant latest = more.stream().map(PromiseChange::to).filter(promisedAt::isBefore).max(Comparator.naturalOrder()).orElse(promisedAt);
        return copy(state, at, lines, totals, latest, acknowledgedWarnings, personalFactsConfirmed, plannedWorkOrders, cancellation, amendments,
                amending, all);
    }
}
