package dev.tandem.ordering;

import dev.tandem.factory.Factory;
import dev.tandem.graphql.IdempotencyKey;
import dev.tandem.graphql.OpaqueIds;
import dev.tandem.graphql.Refused;
import dev.tandem.ordering.OrderedLines.OrderedLine;
import dev.tandem.rules.model.Money;
import dev.tandem.security.Caller;
import dev.tandem.storage.Documents;
import dev.tandem.storage.DuplicateKeyException;
import dev.tandem.storage.Store;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes an order of configurations: everything is frozen as it is now, planned, promised, and written at once or not at all. */
@Component
final class PlaceOrder {

    private final Documents<OrderDocument> orders;
    private final OrderedLines orderedLines;
    private final HoldPlan holdPlan;
    private final AcceptInTurn acceptInTurn;
    private final CustomerDigest digest;
    private final Factory factory;
    private final Clock clock;
    private final OneAtATime sameKey = new OneAtATime();

    PlaceOrder(Store store, OrderedLines orderedLines, HoldPlan holdPlan, AcceptInTurn acceptInTurn, CustomerDigest digest, Factory factory, Clock clock) {
        this.orders = store.documents(OrderDocument.TYPE);
        this.orderedLines = orderedLines;
        this.holdPlan = holdPlan;
        this.acceptInTurn = acceptInTurn;
        this.digest = digest;
        this.factory = factory;
        this.clock = clock;
    }

    /** @throws Refused for everything that stands against the order */
    Order place(PlaceOrderInput input, Caller caller) {
        IdempotencyKey key = IdempotencyKey.of(caller, input.idempotencyKey(), input);
        return sameKey.run(key.scoped(), () -> placedBefore(key).orElseGet(() -> placeNow(input, caller, key)));
    }

    private Optional<Order> placedBefore(IdempotencyKey key) {
        return orders.findBy("placeKey", key.scoped()).map(first -> {
            key.requireSameBody(first.value().placeHash());
            return Order.of(first);
        });
    }

    private Order placeNow(PlaceOrderInput input, Caller caller, IdempotencyKey key) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Mistakes mistakes = new Mistakes();
        OrderForm form = new OrderForm(mistakes);
        Customer customer = form.customer(input.customer());
        form.expectedGross(input.expectedGross());
        form.acknowledgedWarnings(input.acknowledgedWarnings());
        String externalReference = form.externalReference(input.externalReference());
        Instant dueAt = form.dueAt(input.dueAt(), now);
        List<OrderedLine> ordered = orderedLines.read(input, mistakes);
        mistakes.refuseIfAny();

        String random = OpaqueIds.random();
        List<OrderLine> lines = frozen(ordered, random);
        BigDecimal rate = factory.tax().rate(customer.address().country());
        Totals totals = Totals.of(lines, currency(ordered), rate);
        requireExpected(input.expectedGross(), totals);

        try {
            return Order.of(acceptInTurn.accept(sequence -> {
                String number = "T-%d-%06d".formatted(now.atZone(factory.timeZone()).getYear(), sequence);
                List<PlannedWorkOrder> planned = holdPlan.plan(random, number, ordered, input, now);
                return new OrderDocument(
                        OrderDocument.PREFIX + "_" + random,
                        sequence,
                        number,
                        OrderState.ACCEPTED,
                        now,
                        now,
                        caller.guest() ? null : caller.subject(),
                        customer,
                        HoldPlan.promised(lines, planned, now),
                        totals,
                        rate,
                        factory.tax().version(),
                        HoldPlan.promise(planned),
                        dueAt,
                        input.acceptsLate(),
                        List.copyOf(input.acknowledgedWarnings()),
                        input.factsConfirmed(),
                        externalReference,
                        key.scoped(),
                        key.bodyHash(),
                        planned,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        null,
                        digest.of(customer.email()));
            }));
        } catch (DuplicateKeyException elsewhere) {
            return placedBefore(key).orElseThrow(() -> elsewhere);
        }
    }

    private static List<OrderLine> frozen(List<OrderedLine> ordered, String random) {
        List<OrderLine> lines = new ArrayList<>();
        ordered.forEach(line -> lines.add(OrderLine.frozen(line.configuration(), random, lines.size() + 1, line.quantity())));
        return lines;
    }

    private static Currency currency(List<OrderedLine> ordered) {
        Set<Currency> currencies = ordered.stream().map(line -> line.compiled().version().currency()).collect(Collectors.toSet());
        if (currencies.size() > 1) {
            Mistakes mistakes = new Mistakes();
            mistakes.invalid("The lines are priced in " + currencies, currencies.toString(), "one currency an order", "lines");
            mistakes.refuseIfAny();
        }
        return currencies.iterator().next();
    }

    /** @throws Refused another gross price is expected */
    static void requireExpected(@Nullable BigDecimal expected, Totals totals) {
        Money actual = totals.gross();
        if (expected != null && expected.compareTo(actual.amount()) != 0) {
            throw new Refused(new PriceChangedError(
                    "The order costs " + actual.amount() + " " + actual.currency() + " gross, expected was " + expected.toPlainString() + ".",
                    Mistakes.path("expectedGross"),
                    new Money(expected, actual.currency()),
                    actual));
        }
    }
}
