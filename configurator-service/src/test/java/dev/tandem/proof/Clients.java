package dev.tandem.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.Edge;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The guest and the demo clients of a started service, each with its token. */
final class Clients {

    static final String GUEST = "guest";
    static final String PLANNER = "planner";
    static final String MACHINE = "machine";
    static final String CRAFTSPERSON = "craftsperson";
    static final String ADMIN = "admin";
    static final String DESIGNER = "designer";
    static final String REVIEWER = "reviewer";

    private final Edge edge;
    private final AtomicInteger answers = new AtomicInteger();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Clients(Edge edge) {
        this.edge = edge;
        List.of(PLANNER, MACHINE, CRAFTSPERSON, ADMIN, DESIGNER, REVIEWER).forEach(role -> tokens.put(role, edge.token(role)));
    }

    /** Who may ask a query. */
    static String asking(String query) {
        return List.of("comparison", "draft", "drafts", "impact", "libraries", "library", "versionOffers").contains(query) ? DESIGNER : PLANNER;
    }

    /** How many answers have come. */
    int answers() {
        return answers.get();
    }

    /** The data, of an answer without top-level errors. */
    JsonNode ask(String role, String query, Map<String, ?> variables) {
        String answer = post(role, query, variables).body();
        answers.incrementAndGet();
        JsonNode read = JsonMapper.shared().readTree(answer);
        assertThat(read.has("errors")).as("%s%n%s%n%s", query, variables, answer).isFalse();
        return read.get("data");
    }

    /** The answer as it comes. */
    HttpResponse<String> post(String role, String query, Map<String, ?> variables) {
        return edge.post(tokens.get(role), JsonMapper.shared().writeValueAsString(Map.of("query", query, "variables", variables)));
    }

    /** All steps of a work centre's dispatch list. */
    List<JsonNode> dispatchList(String workCentre) {
        return all("dispatchList", "workCentre: \"" + workCentre + "\", ", "id");
    }

    /** All nodes of a connection that a planner sees. */
    List<JsonNode> all(String field, String node) {
        return all(field, "", node);
    }

    private List<JsonNode> all(String field, String arguments, String node) {
        List<JsonNode> nodes = new ArrayList<>();
        String after = "null";
        JsonNode page;
        do {
            page = ask(PLANNER, "{ page: %s(%sfirst: 50, after: %s) { edges { node { %s } } pageInfo { hasNextPage endCursor } } }"
                    .formatted(field, arguments, after, node), Map.of()).get("page");
            page.get("edges").forEach(edge -> nodes.add(edge.get("node")));
            after = page.at("/pageInfo/endCursor").toString();
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        return nodes;
    }
}
