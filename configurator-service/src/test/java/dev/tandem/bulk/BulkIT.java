package dev.tandem.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.Edge;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An ERP system pulls work orders: lists with totals, the change feed, a file. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"tandem.store.file=target/bulk/${random.uuid}.db", "tandem.security.key-file=target/tokens.key"})
class BulkIT {

    @LocalServerPort
    private int port;

    private Edge edge;
    private String planner;

    @BeforeEach
    void connect() {
        edge = new Edge(port);
        planner = edge.token("planner");
    }

    private void order() {
        JsonNode started = edge.ask(null, "mutation($key: String!) { startConfiguration(input: {idempotencyKey: $key, productLine: \"VELO\"}) "
                + "{ configuration { id version } } }", Map.of("key", UUID.randomUUID().toString())).at("/data/startConfiguration/configuration");
        JsonNode placed = edge.ask(null, """
                mutation($key: String!, $id: ID!, $version: Int!) { placeOrder(input: {idempotencyKey: $key, personalFactsConfirmed: true, lateAccepted: true,
                  customer: {name: "Ada", email: "ada@example.org", address: {lines: ["Am Hof 1"], postalCode: "24103", city: "Kiel", country: "DE"}},
                  lines: [{configurationId: $id, version: $version, quantity: 1}]}) { order { id workOrders { id } } userErrors { message } } }""",
                Map.of("key", UUID.randomUUID().toString(), "id", started.get("id").asString(), "version", started.get("version").asInt()));
        assertThat(placed.at("/data/placeOrder/order/workOrders").size()).as(placed.toString()).isEqualTo(1);
    }

    private JsonNode operation(String id) {
        return edge.ask(planner, "query($id: ID!) { bulkOperation(id: $id) { id state count url errorCode completedAt expiresAt } node(id: $id) { __typename id } }",
                Map.of("id", id)).get("data");
    }

    private HttpResponse<String> file(@Nullable String token, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(edge.uri(path));
        return edge.send(token == null ? request : request.header("Authorization", "Bearer " + token));
    }

    @Test
    void pullsWorkOrdersByListByFeedAndByFile() throws InterruptedException {
        order();
        order();
        JsonNode list = edge.ask(planner, "{ workOrders(first: 1, filter: {states: [RELEASED], text: \"t-20\"}) { totalCount edges { node { id } } pageInfo { hasNextPage } } }");
        assertThat(list.at("/data/workOrders/totalCount").asInt()).as(list.toString()).isGreaterThanOrEqualTo(2);
        JsonNode feed = edge.ask(planner, "{ workOrderChanges(first: 100) { edges { cursor node { workOrder { number } version at } } pageInfo { hasNextPage endCursor } } }");
        assertThat(feed.at("/data/workOrderChanges/edges").size()).as(feed.toString()).isGreaterThanOrEqualTo(2);
        JsonNode asked = edge.ask(planner, "mutation($key: String!) { exportWorkOrders(input: {idempotencyKey: $key}) { bulkOperation { id state count } userErrors { code } } }",
                Map.of("key", UUID.randomUUID().toString())).at("/data/exportWorkOrders");
        assertThat(asked.get("userErrors").isEmpty()).as(asked.toString()).isTrue();
        String id = asked.at("/bulkOperation/id").asString();
        JsonNode read = operation(id);
        for (int i = 0; i < 100 && !read.at("/bulkOperation/state").asString().equals("COMPLETED"); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
            read = operation(id);
        }
        assertThat(read.at("/node/__typename").asString()).isEqualTo("BulkOperation");
        String url = read.at("/bulkOperation/url").asString();
        HttpResponse<String> response = file(planner, url);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/x-ndjson");
        assertThat(response.body().lines().count()).isEqualTo(read.at("/bulkOperation/count").asLong());
        assertThat(JsonMapper.shared().readTree(response.body().lines().findFirst().orElseThrow()).get("number").asString()).startsWith("T-");
        assertThat(file(edge.token("admin"), url).statusCode()).isEqualTo(200);
        assertThat(file(null, url).statusCode()).isEqualTo(401);
        assertThat(file("nonsense", url).statusCode()).isEqualTo(401);
        assertThat(file(edge.token("machine"), url).statusCode()).isEqualTo(403);
        assertThat(file(planner, "/bulk/blk_none.ndjson").statusCode()).isEqualTo(404);
    }

    @Test
    void guardsTheRequestByRole() {
        JsonNode answer = edge.ask(edge.token("machine"), "mutation { exportWorkOrders(input: {idempotencyKey: \"k\"}) { bulkOperation { id } } }");
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
    }
}
