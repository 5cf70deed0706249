package dev.tandem.ordering;

import dev.tandem.graphql.IdempotencyKey;
import dev.tandem.graphql.NotFoundError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.Texts;
import dev.tandem.graphql.UserError;
import dev.tandem.ordering.AmendWork.Obstacle;
import dev.tandem.ordering.AmendWork.Outlook;
import dev.tandem.ordering.Fulfilment.LineToMake;
import dev.tandem.ordering.OrderEvent.OrderAmendmentRequested;
import dev.tandem.ordering.OrderedLines.OrderedLine;
import dev.tandem.rules.model.Money;
import dev.tandem.security.Caller;
import dev.tandem.storage.Documents;
import dev.tandem.storage.StaleDocumentException;
import dev.tandem.storage.Store;
import dev.tandem.storage.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Changes an accepted order: lines that have not started freely, of a started one what no started step depends on. Shows the difference
 * first, and does it only when that is confirmed.
 */
@Component
final class AmendOrder {

    private static final int MOST = 100;

    private final Documents<OrderDocument> orders;
    private final AmendedLines amendedLines;
    private final AmendWork work;
    private final AcceptInTurn turn;
    private final SettleAmendment settle;
    private final SettleCancellation settleCancellation;
    private final Clock clock;
    private final OneAtATime sameOrder = new OneAtATime();

    AmendOrder(
            Store store,
            AmendedLines amendedLines,
            AmendWork work,
            AcceptInTurn turn,
            SettleAmendment settle,
            SettleCancellation settleCancellation,
            Clock clock) {
        this.orders = store.documents(OrderDocument.TYPE);
        this.amendedLines = amendedLines;
        this.work = work;
        this.turn = turn;
        this.settle = settle;
        this.settleCancellation = settleCancellation;
        this.clock = clock;
    }

    /** @param errors what stands against a confirmation, where the difference is only shown */
    record Amended(Order order, OrderDifference difference, List<UserError> errors) {}

    private record Proposed(Amending.Instead instead, OrderDifference difference, List<UserError> errors) {}

    /** @throws Refused for everything that stands against the change; then nothing has changed */
    Amended amend(AmendOrderInput input, Caller caller) {
        IdempotencyKey key = IdempotencyKey.of(caller, input.idempotencyKey(), input);
        return sameOrder.run(input.orderId(), () -> amend(input, key, settled(input, caller)));
    }

    private Versioned<OrderDocument> settled(AmendOrderInput input, Caller caller) {
        OrderDocument order = orders.find(input.orderId())
                .map(Versioned::value)
                .filter(found -> CancelOrder.mayCancel(caller, found))
                .orElseThrow(() -> new Refused(new NotFoundError(
                        "There is no order with the id '" + Texts.shortened(input.orderId()) + "' that you may change.",
                        Mistakes.path("orderId"))));
        return order.cancelling() ? settleCancellation.settle(order.id()) : settle.settle(order.id());
    }

    private Amended amend(AmendOrderInput input, IdempotencyKey key, Versioned<OrderDocument> stored) {
        Optional<Amended> before = input.confirm() ? amendedBefore(key, stored) : Optional.empty();
        if (before.isPresent()) {
            return before.get();
        }
        OrderDocument order = stored.value();
        Mistakes mistakes = new Mistakes();
        OrderForm form = new OrderForm(mistakes);
        String reason = form.reason(input.reason());
        form.expectedGross(input.expectedGross());
        form.acknowledgedWarnings(input.acknowledgedWarnings());
        mistakes.refuseIfAny();
        if (stored.version() != input.version()) {
            throw CancelOrder.stale(input.version(), stored.version());
        }
        requireOpen(order);
        SortedMap<Integer, OrderedLine> changed = amendedLines.read(input, order, mistakes);
        mistakes.refuseIfAny();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (!input.confirm()) {
            Proposed draft = draft(input, order, changed, now, false);
            return new Amended(Order.of(stored), draft.difference(), draft.errors());
        }
        turn.inTurn(() -> ask(input, key, reason, stored, changed, now));
        Versioned<OrderDocument> settled = settle.settle(order.id());
        return amendedBefore(key, settled).orElseThrow(() -> refused(order, settled.value().amending()));
    }

    private static Optional<Amended> amendedBefore(IdempotencyKey key, Versioned<OrderDocument> stored) {
        return stored.value().amendments().stream()
                .filter(amendment -> amendment.key().equals(key.scoped()))
                .findFirst()
                .map(amendment -> {
                    key.requireSameBody(amendment.hash());
                    return new Amended(Order.of(stored), amendment.difference(), List.of());
                });
    }

    private Versioned<OrderDocument> ask(
            AmendOrderInput input,
            IdempotencyKey key,
            @Nullable String reason,
            Versioned<OrderDocument> stored,
            SortedMap<Integer, OrderedLine> changed,
            Instant now) {
        OrderDocument order = stored.value();
        Proposed draft = draft(input, order, changed, now, true);
        try {
            if (!draft.errors().isEmpty()) {
                throw new Refused(draft.errors());
            }
            Amendment wish =
                    new Amendment(order.nextAmendment(), now, reason, draft.difference(), key.scoped(), key.bodyHash());
            return orders.replace(
                    order.amending(Amending.asked(wish, draft.instead()), now), stored.version(), List.of(new OrderAmendmentRequested(order.id())));
        } catch (StaleDocumentException meanwhile) {
            work.restore(draft.instead().planned());
            throw CancelOrder.stale(input.version(), orders.find(order.id()).map(Versioned::version).orElse(stored.version()));
        } catch (RuntimeException e) {
            work.restore(draft.instead().planned());
            throw e;
        }
    }

    /** @param hold whether the new places in the plan are taken; then the draft is to be asked for or restored */
    private Proposed draft(AmendOrderInput input, OrderDocument order, SortedMap<Integer, OrderedLine> changed, Instant now, boolean hold) {
        String random = order.id().substring(OrderDocument.PREFIX.length() + 1);
        List<OrderLine> lines = new ArrayList<>(order.lines());
        changed.forEach((line, ordered) -> lines.set(line - 1, line(order.lines().get(line - 1), ordered, random, line)));
        Totals totals = Totals.of(lines, currency(order, changed), order.taxRate());
        List<UserError> errors = new ArrayList<>();
        try {
            PlaceOrder.requireExpected(input.expectedGross(), totals);
        } catch (Refused otherPrice) {
            if (hold) {
                throw otherPrice;
            }
            errors.addAll(otherPrice.errors());
        }
        List<LineToMake> toMake = changed.entrySet().stream().map(entry -> HoldPlan.toMake(entry.getKey(), entry.getValue())).toList();
        Outlook outlook = work.plan(order.id(), order.nextAmendment(), toMake, now, hold);
        if (!outlook.obstacles().isEmpty()) {
            throw refused(order, outlook.obstacles());
        }
        Instant promised = order.promisedWith(outlook.planned());
        List<OrderLine> frozen = HoldPlan.promised(lines, outlook.planned(), now);
        if (!input.acceptsLate() && promised.isAfter(order.promisedAt())) {
            errors.addAll(HoldPlan.late(List.copyOf(changed.values()), outlook.planned(), order.dueAt(), order.placedAt(), promised));
        }
        Set<String> acknowledged = new LinkedHashSet<>(order.acknowledgedWarnings());
        acknowledged.addAll(input.acknowledgedWarnings());
        return new Proposed(
                new Amending.Instead(
                        frozen, totals, outlook.planned(), List.copyOf(acknowledged), input.factsConfirmed() || order.personalFactsConfirmed()),
                OrderDifference.between(order, frozen, totals, outlook.planned(), promised),
                errors);
    }

    /** A line keeps its frozen copy, with its price, unless it is for another configuration. */
    private static OrderLine line(OrderLine before, OrderedLine ordered, String random, int line) {
        return ordered.configuration() == before.configuration()
                ? new OrderLine(before.configurationId(), before.configuration(), ordered.quantity())
                : OrderLine.frozen(ordered.configuration(), random, line, ordered.quantity());
    }

    private static Currency currency(OrderDocument order, SortedMap<Integer, OrderedLine> changed) {
        Currency currency = order.totals().net().currency();
        Mistakes mistakes = new Mistakes();
        changed.values().stream()
                .map(line -> line.compiled().version().currency())
                .filter(other -> !other.equals(currency))
                .findFirst()
                .ifPresent(other -> mistakes.invalid("A line would be priced in " + other, other.getCurrencyCode(), currency.getCurrencyCode(), "lines"));
        mistakes.refuseIfAny();
        return currency;
    }

    private static void requireOpen(OrderDocument order) {
        Mistakes mistakes = new Mistakes();
        switch (order.state()) {
            case ACCEPTED, IN_PRODUCTION -> {
                if (order.amendments().size() >= MOST) {
                    mistakes.invalid("Order " + order.number() + " was changed " + MOST + " times", null, "at most " + MOST + " changes of an order", "orderId");
                }
            }
            case DONE -> throw refused(order, List.of(new Obstacle(0, List.of(order.number() + " is done"), "more can be ordered by itself")));
            case CANCELLED -> mistakes.invalid("Order " + order.number() + " is cancelled", null, "an order that is not cancelled", "orderId");
        }
        mistakes.refuseIfAny();
    }

    private static Refused refused(OrderDocument order, @Nullable Amending outcome) {
        return refused(order, outcome == null ? List.of() : outcome.obstacles());
    }

    private static Refused refused(OrderDocument order, List<Obstacle> obstacles) {
        List<String> started = obstacles.stream().flatMap(obstacle -> obstacle.started().stream()).toList();
        List<String> possible = obstacles.stream().map(Obstacle::possible).distinct().toList();
        return new Refused(new AlreadyStartedError(
                "Order " + order.number() + " can no longer be changed so, work has started: " + String.join(", ", started) + ". Possible is: "
                        + String.join("; ", possible) + ".",
                Mistakes.path("lines"),
                started,
                possible));
    }
}
