package dev.tandem.benchmarks;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The pages that planners and programs read of a service with many open work orders, as requests, by what is asked for. */
final class Pages {

    /** What a request costs that asks for nothing. */
    static final String NOTHING = "nothing ({ __typename }): the HTTP part";

    private static final String PAGE_INFO = " pageInfo { hasNextPage endCursor } ";
    private static final String WORK_ORDER = "{ id version number productLine quantity priority state promisedAt "
            + "steps { id code state plannedStart plannedEnd } }";
    private static final String WORK_ORDERS =
            "query($filter: WorkOrderFilter, $after: String) { page: workOrders(filter: $filter, first: 50, after: $after) { "
                    + "edges { cursor node " + WORK_ORDER + " }" + PAGE_INFO + "} }";
    private static final String CHANGES = "query($after: String) { page: workOrderChanges(first: 50, after: $after) { "
            + "edges { cursor node { version at workOrder " + WORK_ORDER + " } }" + PAGE_INFO + "} }";
    private static final String DISPATCH =
            "query($centre: String!, $after: String) { page: dispatchList(workCentre: $centre, first: 50, after: $after) { "
                    + "edges { cursor position node { id code name state quantityReady plannedStart workOrder { number priority promisedAt } } }"
                    + PAGE_INFO + "} }";
    /** Where the lists of the lines' first steps are. */
    private static final List<String> CENTRES = List.of("LASER-1", "CNC-WOOD", "KNIFE-1");

    private final Service service;
    private final Connection connection;
    private final String token;
    private final Map<String, byte[]> requests = new LinkedHashMap<>();

    /** @param size how many work orders are open */
    Pages(Service service, int size) throws IOException {
        this.service = service;
        this.connection = service.connect();
        this.token = String.valueOf(service.token(Service.PLANNER));
        requests.put(NOTHING, Service.body("{ __typename }", Map.of()));
        for (String centre : CENTRES) {
            add("dispatch list of " + centre, DISPATCH, Map.of("centre", centre), size / 6);
        }
        add("work orders", WORK_ORDERS, Map.of(), size / 2);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String number = service.ask(connection, Service.PLANNER, WORK_ORDERS, Map.of()).at("/page/edges/0/node/number").asString();
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("states", List.of("IN_PROGRESS"));
        filters.put("productLine", "CORD");
        filters.put("workCentre", "LASER-1");
        filters.put("promisedBefore", now.plus(3 * 365, ChronoUnit.DAYS).toString());
        filters.put("updatedAfter", now.minus(1, ChronoUnit.DAYS).toString());
        filters.put("text", number.replaceFirst("\\d+-\\d+$", "%06d".formatted(size * 3 / 4)));
        filters.forEach((field, value) ->
                requests.put("work orders, filter " + field, Service.body(WORK_ORDERS, Map.of("filter", Map.of(field, value)))));
        filters.remove("text");
        requests.put("work orders, all filters but text", Service.body(WORK_ORDERS, Map.of("filter", filters)));
        add("change feed", CHANGES, Map.of(), size / 2);
    }

    /** What can be asked, in the order of the table. */
    List<String> names() {
        return List.copyOf(requests.keySet());
    }

    /** Asks once. @throws IllegalStateException the answer has errors */
    void ask(String name) throws IOException {
        String answer = connection.graphQl(token, requests.get(name));
        if (answer.startsWith("{\"errors\"") || answer.contains("\"page\":null")) {
            throw new IllegalStateException(name + ": " + answer);
        }
    }

    /** The first page and one after so many entries. */
    private void add(String name, String query, Map<String, Object> variables, int deep) throws IOException {
        requests.put(name + ", first page", Service.body(query, variables));
        String after = after(query, variables, deep);
        if (after != null) {
            Map<String, Object> more = new HashMap<>(variables);
            more.put("after", after);
            requests.put(name + ", a page in the middle", Service.body(query, more));
        }
    }

    private @Nullable String after(String query, Map<String, Object> variables, int entries) throws IOException {
        String lean = query.replaceFirst("edges \\{ .* \\}( pageInfo)", "edges { cursor }$1").replace("first: 50", "first: 100");
        Map<String, Object> more = new HashMap<>(variables);
        JsonNode info;
        int passed = 0;
        do {
            JsonNode page = service.ask(connection, Service.PLANNER, lean, more).get("page");
            passed += page.get("edges").size();
            info = page.get("pageInfo");
            more.put("after", info.get("endCursor").asString());
        } while (passed < entries && info.get("hasNextPage").asBoolean());
        return info.get("hasNextPage").asBoolean() ? info.get("endCursor").asString() : null;
    }
}
