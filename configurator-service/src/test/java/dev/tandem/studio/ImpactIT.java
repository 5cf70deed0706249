package dev.tandem.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.Edge;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A designer learns what a draft would do to what customers have configured and ordered, and nothing of theirs changes by it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"tandem.store.file=target/impact/${random.uuid}.db", "tandem.security.key-file=target/tokens.key"})
class ImpactIT {

    private static final String IMPACT = "id state outdated judged expected different failure configurations { stillValid repairable broken undecided dearer cheaper"
            + " largestIncrease { amount } } orderLines { stillValid repairable broken } objections { path text configurations orderLines }";
    private static final String CONFIGURATION = "configuration { id version productLine { version } selections { characteristic code } price { total { amount } } }"
            + " userErrors { message }";

    @LocalServerPort
    private int port;

    private Edge edge;
    private String designer;
    private String reviewer;
    private String customer;
    private final String code = "CUP_" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);

    @BeforeEach
    void connect() {
        edge = new Edge(port);
        designer = edge.token("designer");
        reviewer = edge.token("reviewer");
        customer = edge.token("customer");
    }

    private JsonNode send(String token, String mutation, Map<String, ?> input, String result) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
        JsonNode answer = edge.ask(token, "mutation($input: " + type + ") { " + mutation + "(input: $input) { " + result + " } }", Map.of("input", input));
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        assertThat(answer.at("/data/" + mutation + "/userErrors").isEmpty()).as(answer.toString()).isTrue();
        return answer.at("/data/" + mutation);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Map<String, Object> of(JsonNode draft, Object... more) {
        Map<String, Object> input = new LinkedHashMap<>(Map.of("draftId", draft.get("id").asString(), "version", draft.get("version").asInt()));
        for (int i = 0; i < more.length; i += 2) {
            input.put((String) more[i], more[i + 1]);
        }
        return input;
    }

    private JsonNode draft(String token, String mutation, Map<String, ?> input) {
        return send(token, mutation, input, "draft { id version } userErrors { message }").get("draft");
    }

    private JsonNode configured(String... chosen) {
        List<Map<String, Object>> selections = new java.util.ArrayList<>();
        for (int i = 0; i < chosen.length; i += 2) {
            selections.add(Map.of("characteristic", chosen[i], "value", Map.of("code", chosen[i + 1])));
        }
        return send(customer, "startConfiguration", Map.of("idempotencyKey", key(), "productLine", code, "selections", selections), CONFIGURATION).get("configuration");
    }

    private void order(JsonNode configuration) {
        send(customer, "placeOrder", Map.of("idempotencyKey", key(), "personalFactsConfirmed", true, "lateAccepted", true, "acknowledgedWarnings", List.of("C01"),
                "customer", Map.of("name", "Ada", "email", "ada@example.org", "address", Map.of("lines", List.of("Am Hof 1"), "postalCode", "24103", "city", "Kiel", "country", "DE")),
                "lines", List.of(Map.of("configurationId", configuration.get("id").asString(), "version", configuration.get("version").asInt(), "quantity", 2))),
                "order { id } userErrors { message }");
    }

    private JsonNode read(JsonNode configuration) {
        return edge.ask(customer, "query($id: ID!) { configuration(id: $id) { id version productLine { version } selections { characteristic code } price { total { amount } } } }",
                Map.of("id", configuration.get("id").asString())).at("/data/configuration");
    }

    /** All that is told of it until it is over. */
    private List<JsonNode> followed(String id) {
        String body = JsonMapper.shared().writeValueAsString(
                Map.of("query", "subscription($id: ID!) { impactChanged(id: $id) { " + IMPACT + " } }", "variables", Map.of("id", id)));
        return edge.send(HttpRequest.newBuilder(edge.uri("/graphql")).header("Content-Type", "application/json").header("Accept", "text/event-stream")
                        .header("Authorization", "Bearer " + designer).POST(BodyPublishers.ofString(body)))
                .body().lines().filter(line -> line.startsWith("data:{")).map(line -> JsonMapper.shared().readTree(line.substring(5)).at("/data/impactChanged"))
                .filter(JsonNode::isObject).toList();
    }

    @Test
    void aDesignerLearnsWhatADraftWouldDo() {
        JsonNode first = draft(designer, "createDraft", Map.of("idempotencyKey", key(), "from", Map.of("file", Map.of("name", "cup.yaml", "file", CupLine.of(code)))));
        draft(reviewer, "publishDraft", of(draft(reviewer, "approveDraft", of(draft(designer, "submitDraft", of(first))))));
        JsonNode small = configured();
        configured();
        JsonNode large = configured("size", "LARGE", "handle", "NONE");
        order(large);
        JsonNode draft = draft(designer, "createDraft", Map.of("idempotencyKey", key(), "from", Map.of("version", Map.of("productLine", code))));
        draft = draft(designer, "changeDraft", of(draft, "changes", List.of(
                Map.of("set", Map.of("path", "constraints.C02", "yaml",
                        "{severity: ERROR, forbid: size = LARGE and handle = NONE, because: {en: Too hot., de: Zu heiß.}}")),
                Map.of("write", Map.of("path", "prices.BASE.amount", "text", "15")))));

        String id = send(reviewer, "assessImpact", of(draft, "idempotencyKey", key()), "impact { id } userErrors { message }").at("/impact/id").asString();
        JsonNode impact = followed(id).getLast();
        assertThat(impact.get("state").asString()).as(impact.toString()).isEqualTo("DONE");
        assertThat(impact.at("/configurations/stillValid").asInt()).isEqualTo(2);
        assertThat(impact.at("/configurations/repairable").asInt()).isEqualTo(1);
        assertThat(impact.at("/orderLines/repairable").asInt()).isEqualTo(1);
        assertThat(impact.at("/configurations/largestIncrease/amount").asString()).isEqualTo("3.00");
        assertThat(impact.get("different").asInt()).isEqualTo(3);
        assertThat(impact.at("/objections/0/text").asString()).isEqualTo("Too hot.");

        JsonNode asked = edge.ask(designer, "query($id: ID!) { draft(id: $id) { impact { id details(kind: ORDER_LINE, outcome: REPAIRABLE) { edges { node { version count"
                + " selections { characteristic code } objections { path text } changes { characteristic decided from { code } to { code } } before { amount } after { amount } } } } } } }",
                Map.of("id", draft.get("id").asString())).at("/data/draft/impact");
        assertThat(asked.get("id").asString()).isEqualTo(id);
        JsonNode detail = asked.at("/details/edges/0/node");
        assertThat(detail.get("count").asInt()).isEqualTo(1);
        assertThat(detail.at("/objections/0/path").asString()).isEqualTo("constraints.C02");
        assertThat(detail.get("changes")).hasSize(1);
        assertThat(read(small)).isEqualTo(small);
        assertThat(read(large)).isEqualTo(large);
        assertThat(edge.ask(customer, "{ impact(id: \"" + id + "\") { id } }").at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
        assertThat(followed("imp_none")).isEmpty();
    }
}
