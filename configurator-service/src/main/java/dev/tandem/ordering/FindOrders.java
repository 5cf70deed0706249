package dev.tandem.ordering;

import dev.tandem.configuration.Configuration;
import dev.tandem.graphql.Connection;
import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.PageRequest;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.Texts;
import dev.tandem.security.Caller;
import dev.tandem.security.Role;
import dev.tandem.storage.Documents;
import dev.tandem.storage.Query;
import dev.tandem.storage.Query.Place;
import dev.tandem.storage.Query.Range;
import dev.tandem.storage.Store;
import dev.tandem.storage.Versioned;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds orders: one by its id, which only those know who were told; a customer's own; all for those who steer production. */
@Component
final class FindOrders {

    private static final int LONGEST_TEXT = 100;

    private final Documents<OrderDocument> orders;

    FindOrders(Store store) {
        this.orders = store.documents(OrderDocument.TYPE);
    }

    record OrderFilter(@Nullable List<OrderState> states, @Nullable Instant updatedAfter, @Nullable String text) {

        static final OrderFilter ALL = new OrderFilter(null, null, null);
    }

    Optional<Order> byId(String id) {
        return orders.find(id).map(Order::of);
    }

    /** Who is to get these orders; those that were erased are left out. */
    Map<Order, Customer> customers(List<Order> some) {
        Map<String, Order> byId = some.stream().collect(Collectors.toMap(Order::id, Function.identity(), (one, _) -> one));
        return orders.findAll(List.copyOf(byId.keySet())).stream()
                .filter(order -> order.value().erasedAt() == null)
                .collect(Collectors.toMap(order -> byId.get(order.value().id()), order -> order.value().customer()));
    }

    /** The copy that an order line keeps, by its own id. */
    Optional<Configuration> frozen(String id) {
        String[] parts = id.split("_", -1);
        return parts.length == 3
                ? orders.find(OrderDocument.PREFIX + "_" + parts[1]).stream()
                        .flatMap(order -> order.value().lines().stream())
                        .map(OrderLine::configuration)
                        .filter(configuration -> configuration.id().equals(id))
                        .findFirst()
                : Optional.empty();
    }

    /** Newest first. */
    Connection<Order> list(OrderFilter filter, PageRequest page, Caller caller) {
        List<OrderState> states = filter.states() == null || filter.states().isEmpty()
                ? List.copyOf(EnumSet.allOf(OrderState.class))
                : filter.states().stream().distinct().toList();
        Map<String, List<?>> equal = new HashMap<>(Map.of("state", states));
        if (!caller.is(Role.PLANNER) && !caller.is(Role.ADMIN)) {
            equal.put("owner", List.of(caller.subject()));
        }
        Map<String, Range> ranges = new HashMap<>();
        if (filter.updatedAfter() != null) {
            ranges.put("changedAt", new Range(filter.updatedAfter().plusNanos(1), null));
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            String start = requireShort(filter.text().strip()).toUpperCase(Locale.ROOT);
            ranges.put(OrderDocument.BY_TEXT, new Range(start, start + Character.MAX_VALUE));
        }
        var found = orders.page(new Query(equal, ranges, "sequence", true, page.after(), page.limit()));
        Connection<Versioned<OrderDocument>> documents =
                page.connection(found, order -> new Place(order.value().sequence(), order.value().id()));
        return new Connection<>(
                documents.edges().stream()
                        .map(edge -> new Connection.Edge<>(Order.of(edge.node()), edge.cursor()))
                        .toList(),
                documents.pageInfo());
    }

    private static String requireShort(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new Refused(new InvalidInputError(
                    "The text has " + text.length() + " characters, allowed are " + LONGEST_TEXT + ".",
                    List.of("filter", "text"), Texts.shortened(text), "at most " + LONGEST_TEXT + " characters", null));
        }
        return text;
    }
}
