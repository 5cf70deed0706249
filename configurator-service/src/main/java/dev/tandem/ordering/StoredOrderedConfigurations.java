package dev.tandem.ordering;

import dev.tandem.configuration.OrderedConfigurations;
import dev.tandem.storage.Documents;
import dev.tandem.storage.Query;
import dev.tandem.storage.Query.Place;
import dev.tandem.storage.Store;
import dev.tandem.storage.Versioned;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows which configurations stand in an order. */
@Component
final class StoredOrderedConfigurations implements OrderedConfigurations {

    private static final int PAGE = 200;

    private final Documents<OrderDocument> orders;

    StoredOrderedConfigurations(Store store) {
        this.orders = store.documents(OrderDocument.TYPE);
    }

    @Override
    public Set<String> among(List<String> configurationIds) {
        Set<String> ordered = new HashSet<>();
        @Nullable Place after = null;
        List<Versioned<OrderDocument>> page;
        do {
            page = orders.page(new Query(Map.of(OrderDocument.BY_CONFIGURATION, configurationIds), Map.of(), "sequence", false, after, PAGE));
            page.forEach(order -> ordered.addAll(order.value().configurationIds()));
            after = page.isEmpty() ? null : new Place(page.getLast().value().sequence(), page.getLast().value().id());
        } while (page.size() == PAGE);
        ordered.retainAll(configurationIds);
        return ordered;
    }
}
