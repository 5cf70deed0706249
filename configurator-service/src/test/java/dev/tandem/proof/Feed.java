package dev.tandem.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An ERP system that follows the change feed across all kills, each time from where it was. */
final class Feed {

    private static final String PAGE = """
            query($after: String) { workOrderChanges(after: $after, first: 100) {
              edges { node { version workOrder { id } } } pageInfo { hasNextPage endCursor } } }""";

    private final Map<String, Integer> versions = new HashMap<>();
    private @Nullable String after;

    /** Follows until told to stop. */
    void follow(Clients clients, AtomicBoolean goesOn) {
        while (goesOn.get()) {
            readOn(clients);
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** It was told of every work order as it is now. */
    synchronized void check(Clients clients) {
        while (readOn(clients)) {
            // There is more.
        }
        assertThat(versions).as("what the change feed told").isEqualTo(clients.all("workOrders", "id version").stream()
                .collect(Collectors.toMap(workOrder -> workOrder.get("id").asString(), workOrder -> workOrder.get("version").asInt())));
    }

    private synchronized boolean readOn(Clients clients) {
        Map<String, Object> from = new HashMap<>();
        from.put("after", after);
        JsonNode page = clients.ask(Clients.PLANNER, PAGE, from).get("workOrderChanges");
        page.get("edges").forEach(edge ->
                versions.merge(edge.at("/node/workOrder/id").asString(), edge.at("/node/version").asInt(), Math::max));
        after = page.at("/pageInfo/endCursor").asString();
        return page.at("/pageInfo/hasNextPage").asBoolean();
    }
}
