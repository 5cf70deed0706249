package dev.tandem.ordering;

import dev.tandem.catalog.StoredOnLine;
import dev.tandem.configuration.Configuration;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.Decision;
import dev.tandem.rules.guidance.Decisions;
import dev.tandem.rules.model.Selections;
import dev.tandem.storage.Documents;
import dev.tandem.storage.Query;
import dev.tandem.storage.Query.Place;
import dev.tandem.storage.Store;
import dev.tandem.storage.Versioned;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Goes through all that was ever ordered of a line, whatever became of the order. */
@Component
final class StoredOrderLines implements StoredOnLine {

    private static final int PAGE = 100;

    private final Documents<OrderDocument> orders;

    StoredOrderLines(Store store) {
        this.orders = store.documents(OrderDocument.TYPE);
    }

    @Override
    public Kind kind() {
        return Kind.ORDER_LINE;
    }

    @Override
    public long count(String productLine, List<Integer> versions) {
        return versions.stream().mapToLong(version -> orders.count(page(OrderDocument.standsOn(productLine, version), null))).sum();
    }

    @Override
    public Scan scan(String productLine, List<Integer> versions) {
        Deque<Integer> left = new ArrayDeque<>(versions);
        return new Scan() {

            private @Nullable Place after;

            @Override
            public List<Entry> next() {
                while (!left.isEmpty()) {
                    String version = OrderDocument.standsOn(productLine, left.getFirst());
                    List<Versioned<OrderDocument>> page = orders.page(page(version, after));
                    if (!page.isEmpty()) {
                        OrderDocument last = page.getLast().value();
                        after = new Place(last.sequence(), last.id());
                        return page.stream().flatMap(order -> lines(order.value(), version)).toList();
                    }
                    left.removeFirst();
                    after = null;
                }
                return List.of();
            }
        };
    }

    private static Query page(String version, @Nullable Place after) {
        return new Query(Map.of(OrderDocument.BY_VERSION, List.of(version)), Map.of(), "sequence", false, after, PAGE);
    }

    private static Stream<Entry> lines(OrderDocument order, String version) {
        return order.lines().stream().filter(line -> OrderDocument.standsOn(line).equals(version)).map(StoredOrderLines::entry);
    }

    private static Entry entry(OrderLine line) {
        Configuration configuration = line.configuration();
        Selections shown = configuration.shown();
        Map<String, Decision> decided = new TreeMap<>();
        shown.values().forEach((String code, Value value) -> decided.put(code, new Decision.Exactly(value)));
        return new Entry(configuration.productLineVersion(), new Decisions(decided), new Frozen(shown, line.price().total()));
    }
}
