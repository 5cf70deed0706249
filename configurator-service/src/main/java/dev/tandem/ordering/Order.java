package dev.tandem.ordering;

import dev.tandem.storage.Versioned;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as whoever holds its id may see it: nothing about the customer. */
public record Order(
        String id,
        int version,
        String number,
        OrderState state,
        Instant placedAt,
        List<OrderLine> lines,
        Totals totals,
        Instant promisedAt,
        @Nullable Instant dueAt,
        @Nullable String externalReference,
        List<Amendment> amendments,
        List<PromiseChange> promiseChanges) {

    static Order of(Versioned<OrderDocument> stored) {
        OrderDocument order = stored.value();
        return new Order(
                order.id(),
                Math.toIntExact(stored.version()),
                order.number(),
                order.state(),
                order.placedAt(),
                order.lines(),
                order.totals(),
                order.promisedAt(),
                order.dueAt(),
                order.externalReference(),
                order.amendments(),
                order.promiseChanges());
    }
}
