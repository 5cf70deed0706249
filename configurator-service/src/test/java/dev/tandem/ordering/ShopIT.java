package dev.tandem.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.Edge;
import dev.tandem.StartedService;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the catalogue to a cancelled order, over HTTP, as a guest and as a customer; and what bad input gets on the way. */
@StartedService
class ShopIT {

    private static final String CHECK =
            """
            query($line: String!, $selections: [SelectionInput!]!) { checkConfiguration(productLine: $line, selections: $selections) {
              verdict { valid violations { constraint { id source because } severity message involves } }
              price { total { amount currency } lines { source label amount { amount } } }
              footprint { total { value unit } coverage factorVersion lines { source amount { value } } }
              steps { code kind name capability duration energy { value unit } skill { skill level } after because }
              userErrors { __typename code message path ... on InvalidInputError { given allowed didYouMean } } } }
            """;
    private static final String CONFIGURATION =
            """
            configuration { id version complete productLine { id code version name } verdict { valid violations { message } }
              selections { characteristic code codes number text origin } price { total { amount } } footprint { total { value } }
              leadTime { promisedAt duration bottleneck } steps { code } }
            changes { characteristic from { code } to { code } } userErrors { __typename code message path }
            """;
    private static final String START =
            "mutation($input: StartConfigurationInput!) { startConfiguration(input: $input) {" + CONFIGURATION + "} }";
    private static final String CHANGE =
            "mutation($input: ChangeConfigurationInput!) { changeConfiguration(input: $input) {" + CONFIGURATION + "} }";
    private static final String ORDER =
            """
            mutation($input: PlaceOrderInput!) { placeOrder(input: $input) {
              order { id version number state totals { net { amount } tax { amount } gross { amount currency } } promisedAt
                lines { configurationId quantity productLineVersion price { total { amount } } footprint { total { value } }
                  configuration { id selections { characteristic code } productLine { code } leadTime { promisedAt } steps { code } } } }
              userErrors { __typename code message path
                ... on ViolationError { violations { constraint { id } message } } ... on StaleVersionError { currentVersion }
                ... on UnacknowledgedWarningError { warnings { constraint { id } } }
                ... on PriceChangedError { expected { amount } actual { amount currency } }
                ... on PromiseLaterThanDueError { promisedAt } } } }
            """;
    private static final String CANCEL =
            "mutation($input: CancelOrderInput!) { cancelOrder(input: $input) { order { id state } userErrors { __typename message } } }";

    @LocalServerPort
    private int port;

    private Edge edge;

    @BeforeEach
    void connect() {
        edge = new Edge(port);
    }

    @Test
    void offersThreeLinesPageByPage() {
        String query = "query($after: String) { productLines(first: 2, after: $after) { edges { node { id code name characteristics {"
                + " __typename code label group ... on ChoiceCharacteristic { multiple values { code label } }"
                + " ... on NumberCharacteristic { min max step unit } ... on TextCharacteristic { maxLength } }"
                + " constraints { id severity source because } } cursor } pageInfo { hasNextPage hasPreviousPage endCursor } } }";
        JsonNode first = edge.ask(null, query).at("/data/productLines");
        assertThat(first.at("/edges/0/node/code").asString()).isEqualTo("CORD");
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        JsonNode rest = edge.ask(null, query, Map.of("after", first.at("/pageInfo/endCursor").asString())).at("/data/productLines");
        assertThat(rest.get("edges")).hasSize(1);
        assertThat(rest.at("/edges/0/node/code").asString()).isEqualTo("VELO");
        assertThat(edge.ask(null, "{ node(id: \"line_VELO_1\") { __typename id } productLine(code: \"NIX\") { id } }").toString())
                .isEqualTo("{\"data\":{\"node\":{\"__typename\":\"ProductLine\",\"id\":\"line_VELO_1\"},\"productLine\":null}}");
    }

    @Test
    void saysInTheCallersLanguageWhyABicycleIsWrong() {
        var selections = List.of(selection("wheelset", "code", "A622_21"), selection("tyre", "code", "T584_47"));
        JsonNode english = edge.ask(null, CHECK, Map.of("line", "VELO", "selections", selections)).at("/data/checkConfiguration");
        assertThat(english.at("/verdict/valid").asBoolean()).isFalse();
        assertThat(english.at("/verdict/violations/0/constraint/id").asString()).isEqualTo("V01");
        assertThat(english.at("/verdict/violations/0/message").asString()).contains("584").contains("622").doesNotContain("{");
        assertThat(english.get("price").isNull()).isTrue();
        String body = JsonMapper.shared().writeValueAsString(
                Map.of("query", CHECK, "variables", Map.of("line", "VELO", "selections", selections)));
        String german = edge.send(HttpRequest.newBuilder(edge.uri("/graphql"))
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "de-AT,de;q=0.9,en;q=0.5")
                        .POST(BodyPublishers.ofString(body)))
                .body();
        assertThat(german).contains("584").doesNotContain(english.at("/verdict/violations/0/message").asString());
    }

    @Test
    void letsAGuestConfigureOrderAndCancel() {
        JsonNode small = start(null, "VELO", List.of(selection("tyre", "code", "T584_47")));
        assertThat(small.at("/verdict/valid").asBoolean()).as("what the line proposes gives way").isTrue();
        assertThat(refusals(change(small, Map.of("set", List.of(selection("wheelset", "code", "A622_21")))))).containsExactly("ConflictError");

        JsonNode right = change(small, Map.of("clear", List.of("tyre"))).get("configuration");
        assertThat(right.at("/price/total/amount").asString()).isEqualTo("2045.00");
        assertThat(right.at("/leadTime/promisedAt").asString()).isNotEmpty();
        assertThat(edge.ask(null, "query($id: ID!) { configuration(id: $id) { version } node(id: $id) { __typename } }",
                        Map.of("id", right.get("id").asString())).toString())
                .isEqualTo("{\"data\":{\"configuration\":{\"version\":2},\"node\":{\"__typename\":\"Configuration\"}}}");

        assertThat(refusals(order(null, small, 1, Map.of()))).containsExactly("StaleVersionError");
        assertThat(refusals(order(null, right, 1, Map.of("personalFactsConfirmed", false)))).containsExactly("InvalidInputError");
        assertThat(refusals(order(null, right, 1, Map.of("expectedGross", "1.00")))).containsExactly("PriceChangedError");
        JsonNode order = order(null, right, 2, Map.of("expectedGross", "4867.10")).get("order");
        assertThat(order.at("/totals/gross/amount").asString()).isEqualTo("4867.10");
        assertThat(order.at("/lines/0/configuration/productLine/code").asString()).isEqualTo("VELO");

        change(right, Map.of("set", List.of(selection("frame", "code", "TITANIUM"))));
        String id = order.get("id").asString();
        JsonNode frozen = edge.ask(null, "query($id: ID!) { order(id: $id) { lines { configuration { id selections { characteristic code } } } } }",
                Map.of("id", id)).at("/data/order/lines/0/configuration");
        assertThat(frozen.get("selections")).isEqualTo(order.at("/lines/0/configuration/selections"));
        assertThat(edge.ask(null, "query($id: ID!) { node(id: $id) { __typename id } }", Map.of("id", frozen.get("id").asString()))
                        .at("/data/node/__typename").asString())
                .isEqualTo("Configuration");

        JsonNode cancelled = edge.ask(null, CANCEL, Map.of("input", Map.of("orderId", id, "version", 1, "reason", "no room")));
        assertThat(cancelled.at("/data/cancelOrder/order/state").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void letsAGuestShareWhatIsShownAndAnotherMakeItTheirOwn() {
        JsonNode mine = start(null, "VELO", List.of(selection("finish", "code", "POWDER"), selection("rider_kg", "number", "99")));
        String share = "mutation($input: ShareConfigurationInput!) { shareConfiguration(input: $input) { sharedConfiguration { id sharedAt"
                + " productLine { code version } selections { characteristic code number origin } verdict { valid violations { message } }"
                + " price { total { amount } } footprint { total { value } } steps { code name because } }"
                + " userErrors { __typename code ... on StaleVersionError { currentVersion } } } }";
        Map<String, Object> input = Map.of("idempotencyKey", UUID.randomUUID().toString(), "configurationId", mine.get("id").asString(), "version", 1);
        JsonNode copy = edge.ask(null, share, Map.of("input", input)).at("/data/shareConfiguration/sharedConfiguration");
        assertThat(copy.at("/productLine/code").asString()).isEqualTo("VELO");
        assertThat(copy.at("/price/total")).isEqualTo(mine.at("/price/total"));
        assertThat(copy.toString()).doesNotContain("rider", "99", mine.get("id").asString());
        assertThat(edge.ask(null, share, Map.of("input", input)).at("/data/shareConfiguration/sharedConfiguration")).as("again").isEqualTo(copy);
        String read = "query($id: ID!) { sharedConfiguration(id: $id) { id sharedAt } node(id: $id) { __typename id } configuration(id: $id) { id } }";
        JsonNode found = edge.ask(null, read, Map.of("id", copy.get("id").asString())).get("data");
        assertThat(found.at("/sharedConfiguration/sharedAt")).isEqualTo(copy.get("sharedAt"));
        assertThat(found.at("/node/__typename").asString()).isEqualTo("SharedConfiguration");
        assertThat(found.get("configuration").isNull()).isTrue();
        JsonNode theirs = edge.ask(null, START, Map.of("input", Map.of("idempotencyKey", UUID.randomUUID().toString(), "productLine", "VELO",
                "sharedId", copy.get("id").asString()))).at("/data/startConfiguration");
        assertThat(theirs.at("/configuration/selections").toString()).contains("POWDER").doesNotContain("\"99\"");
        assertThat(theirs.at("/configuration/id")).isNotEqualTo(mine.get("id"));
        change(mine, Map.of("set", List.of(selection("frame", "code", "TITANIUM"))));
        JsonNode stale = edge.ask(null, share, Map.of("input", Map.of("idempotencyKey", UUID.randomUUID().toString(), "configurationId",
                mine.get("id").asString(), "version", 1))).at("/data/shareConfiguration");
        assertThat(stale.at("/userErrors/0/currentVersion").asInt()).isEqualTo(2);
    }

    @Test
    void tellsWhatAnOrderWouldCostBeforeItIsPlaced() {
        JsonNode bicycle = start(null, "VELO", List.of());
        String totals = "query($id: ID!, $country: String!, $quantity: Int) { configuration(id: $id) { totals(country: $country, quantity: $quantity)"
                + " { net { amount } tax { amount } gross { amount currency } } one: totals(country: $country) { net { amount } } } }";
        Map<String, Object> three = Map.of("id", bicycle.get("id").asString(), "country", "DE", "quantity", 3);
        JsonNode told = edge.ask(null, totals, three).at("/data/configuration");
        assertThat(told.get("totals")).isEqualTo(order(null, bicycle, 3, Map.of()).at("/order/totals"));
        assertThat(told.at("/one/net/amount").asString()).isEqualTo("2045.00");
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(Map.of("country", "de"), Map.of("country", "XX"), Map.of("country", "DE", "quantity", 0))) {
            Map<String, Object> variables = new HashMap<>(three);
            variables.putAll(wrong);
            JsonNode refused = edge.ask(null, totals, variables);
            assertThat(refused.at("/errors/0/extensions/code").asString()).as(refused.toString()).isEqualTo("INVALID_INPUT");
            assertThat(refused.at("/errors/0/extensions/allowed").asString()).isNotEmpty();
        }
        JsonNode countries = edge.ask(null, "{ deliveryCountries { code taxRate } }").at("/data/deliveryCountries");
        assertThat(countries.valueStream().filter(one -> one.get("code").asString().equals("DE")).findFirst().orElseThrow().get("taxRate").asString())
                .isEqualTo("0.19");
    }

    @Test
    void showsACustomerTheirOwnOrdersAndAGuestNone() {
        String customer = edge.token("customer");
        JsonNode boots = start(customer, "CORD", List.of());
        JsonNode order = order(customer, boots, 1, Map.of()).get("order");
        String orders = "{ orders(first: 100) { edges { node { id } } } }";
        assertThat(edge.ask(customer, orders).at("/data/orders/edges/0/node/id")).isEqualTo(order.get("id"));
        assertThat(edge.ask(edge.token("planner"), orders).at("/data/orders/edges").toString()).contains(order.get("id").asString());
        assertThat(edge.ask(null, orders).at("/errors/0/extensions/code").asString()).isEqualTo("UNAUTHORIZED");
        assertThat(edge.ask(edge.token("machine"), orders).at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
        JsonNode refused = edge.ask(null, CANCEL, Map.of("input", Map.of("orderId", order.get("id").asString(), "version", 1)));
        assertThat(refused.at("/data/cancelOrder/userErrors/0/__typename").asString()).isEqualTo("NotFoundError");
        assertThat(edge.ask(customer, "{ orders(first: 0) { edges { cursor } } }").at("/errors/0/extensions/code").asString())
                .isEqualTo("INVALID_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[{\"characteristic\":\"fram\",\"value\":{\"code\":\"STEEL\"}}]",
        "[{\"characteristic\":\"frame\",\"value\":{\"code\":\"steel\"}}]",
        "[{\"characteristic\":\"frame\",\"value\":{\"code\":\"\"}}]",
        "[{\"characteristic\":\"frame\",\"value\":{\"number\":\"1\"}}]",
        "[{\"characteristic\":\"frame\",\"value\":{\"codes\":[\"STEEL\"]}}]",
        "[{\"characteristic\":\"frame\",\"value\":{\"code\":\"STEEL\"}},{\"characteristic\":\"frame\",\"value\":{\"code\":\"ALU\"}}]",
        "[{\"characteristic\":\"rider_kg\",\"value\":{\"number\":\"39\"}}]",
        "[{\"characteristic\":\"rider_kg\",\"value\":{\"number\":\"80.5\"}}]",
        "[{\"characteristic\":\"rider_kg\",\"value\":{\"number\":\"-1e33\"}}]",
        "[{\"characteristic\":\"rider_kg\",\"value\":{\"text\":\"80\"}}]",
        "[{\"characteristic\":\"accessories\",\"value\":{\"codes\":[\"BELL\",\"BELL\"]}}]",
        "[{\"characteristic\":\"accessories\",\"value\":{\"members\":{\"with\":[\"BELL\"],\"without\":[\"BELL\"]}}}]",
        "[{\"characteristic\":\"headtube_text\",\"value\":{\"text\":\"a\\u0000b\"}}]",
        "[{\"characteristic\":\"headtube_text\",\"value\":{\"text\":\"1234567890123456789\"}}]"
    })
    void answersSelectionsThatCannotBeWithWhereAndWhatIsAllowed(String selections) {
        JsonNode parsed = JsonMapper.shared().readTree(selections);
        JsonNode answer = edge.ask(null, CHECK, Map.of("line", "VELO", "selections", parsed));
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        JsonNode check = answer.at("/data/checkConfiguration");
        assertThat(check.get("verdict").isNull()).isTrue();
        assertThat(check.at("/userErrors/0/__typename").asString()).isEqualTo("InvalidInputError");
        assertThat(check.at("/userErrors/0/path/0").asString()).isEqualTo("selections");
        assertThat(check.at("/userErrors/0/allowed").asString()).isNotEmpty();
        JsonNode started = edge.ask(null, START, Map.of("input",
                Map.of("idempotencyKey", UUID.randomUUID().toString(), "productLine", "VELO", "selections", parsed)));
        assertThat(started.at("/data/startConfiguration/configuration").isNull()).as(started.toString()).isTrue();
        assertThat(started.at("/data/startConfiguration/userErrors/0/path/1").asString()).isEqualTo("selections");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[{\"characteristic\":\"frame\",\"value\":{}}]",
        "[{\"characteristic\":\"frame\",\"value\":{\"code\":\"ALU\",\"text\":\"ALU\"}}]",
        "[{\"characteristic\":\"frame\",\"value\":{\"code\":null}}]",
        "[{\"characteristic\":\"frame\"}]",
        "[null]",
        "[{\"characteristic\":\"rider_kg\",\"value\":{\"number\":\"eighty\"}}]",
        "[{\"characteristic\":\"rider_kg\",\"value\":{\"number\":\"1e999999999\"}}]",
        "[{\"characteristic\":\"rider_kg\",\"value\":{\"number\":\"NaN\"}}]",
        "[{\"characteristic\":\"accessories\",\"value\":{\"codes\":[null]}}]",
        "\"frame\""
    })
    void answersSelectionsThatAreNoneWithACodedError(String selections) {
        JsonNode answer = edge.ask(null, CHECK, Map.of("line", "VELO", "selections", JsonMapper.shared().readTree(selections)));
        assertThat(answer.at("/errors/0/extensions/code").asString()).as(answer.toString()).isIn("BAD_REQUEST", "INVALID_INPUT");
    }

    @Test
    void neitherStoresNorEchoesHalfACharacter() {
        String half = "\\ud800";
        String query = "\"query\":" + JsonMapper.shared().writeValueAsString(CHECK) + ",\"variables\":{\"line\":\"VELO\",\"selections\":";
        for (String selection : List.of(
                "{\"characteristic\":\"headtube_text\",\"value\":{\"text\":\"" + half + "\"}}",
                "{\"characteristic\":\"frame\",\"value\":{\"code\":\"" + half + "\"}}",
                "{\"characteristic\":\"" + half + "\",\"value\":{\"text\":\"\"}}")) {
            String answer = edge.post(null, "{" + query + "[" + selection + "]}}").body();
            assertThat(answer).contains("InvalidInputError").doesNotContain(half, "INTERNAL");
        }
        String orders = "{\"query\":\"query($t: String) { orders(filter: { text: $t }) { edges { cursor } } }\",\"variables\":{\"t\":\"" + half + "\"}}";
        assertThat(edge.post(edge.token("admin"), orders).body()).doesNotContain("INTERNAL");
        String configuration = "{\"query\":\"query($id: ID!) { configuration(id: $id) { id } }\",\"variables\":{\"id\":\"" + half + "\"}}";
        assertThat(edge.post(null, configuration).body()).isEqualTo("{\"data\":{\"configuration\":null}}");
    }

    @Test
    void answersQuantitiesThatCannotBe() {
        JsonNode boots = start(null, "CORD", List.of());
        for (Object quantity : List.of(0, -1, 10_001, Integer.MAX_VALUE)) {
            assertThat(refusals(order(null, boots, quantity, Map.of()))).as("%s", quantity).containsExactly("InvalidInputError");
        }
        JsonNode tooLarge = edge.ask(null, ORDER, Map.of("input", orderInput(boots, 2_147_483_648L, Map.of())));
        assertThat(tooLarge.at("/errors/0/extensions/code").asString()).isIn("BAD_REQUEST", "INVALID_INPUT");
    }

    @Test
    void answersTheSameKeyWithTheSameOrderAndNothingElse() {
        JsonNode boots = start(null, "CORD", List.of());
        Map<String, Object> input = orderInput(boots, 1, Map.of());
        JsonNode first = edge.ask(null, ORDER, Map.of("input", input)).at("/data/placeOrder");
        assertThat(edge.ask(null, ORDER, Map.of("input", input)).at("/data/placeOrder")).isEqualTo(first);
        input.put("externalReference", "other");
        assertThat(refusals(edge.ask(null, ORDER, Map.of("input", input)).at("/data/placeOrder"))).containsExactly("IdempotencyKeyReusedError");
        input.put("idempotencyKey", "1");
        assertThat(refusals(edge.ask(null, ORDER, Map.of("input", input)).at("/data/placeOrder"))).containsExactly("InvalidInputError");
    }

    private JsonNode start(@Nullable String token, String line, List<?> selections) {
        Map<String, Object> input = Map.of("idempotencyKey", UUID.randomUUID().toString(), "productLine", line, "selections", selections);
        JsonNode answer = edge.ask(token, START, Map.of("input", input));
        assertThat(answer.at("/data/startConfiguration/userErrors")).as(answer.toString()).isEmpty();
        return answer.at("/data/startConfiguration/configuration");
    }

    private JsonNode change(JsonNode configuration, Map<String, ?> change) {
        Map<String, Object> input = new HashMap<>(change);
        input.put("configurationId", configuration.get("id").asString());
        input.put("version", configuration.get("version").asInt());
        return edge.ask(null, CHANGE, Map.of("input", input)).at("/data/changeConfiguration");
    }

    @Test
    void changesAnOrderAndErasesItsCustomer() {
        String customer = edge.token("customer");
        JsonNode order = order(customer, start(customer, "CORD", List.of()), 1, Map.of()).get("order");
        String amend = """
                mutation($input: AmendOrderInput!) { amendOrder(input: $input) {
                  order { version totals { gross { amount } } amendments { number reason amendedAt difference { lines { quantityAfter } } }
                    workOrders { number state } }
                  difference { totalsBefore { net { amount } } totalsAfter { net { amount } gross { amount } } promisedBefore promisedAfter
                    footprintBefore { value unit } footprintAfter { value } lines { line quantityBefore quantityAfter netBefore { amount }
                      netAfter { amount } changes { characteristic from { code } to { code } } stepsAdded stepsRemoved stepsChanged } }
                  userErrors { __typename message ... on AlreadyStartedError { started possible } } } }
                """;
        Map<String, Object> input = new HashMap<>(Map.of("idempotencyKey", UUID.randomUUID().toString(), "orderId", order.get("id").asString(),
                "version", 1, "lines", List.of(Map.of("line", 1, "quantity", 2)), "lateAccepted", true, "reason", "two feet", "confirm", false));
        JsonNode shown = edge.ask(customer, amend, Map.of("input", input)).at("/data/amendOrder");
        assertThat(shown.at("/order/version").asInt()).as(shown.toString()).isEqualTo(1);
        assertThat(shown.at("/difference/lines/0/quantityAfter").asInt()).isEqualTo(2);
        input.put("confirm", true);
        JsonNode done = edge.ask(customer, amend, Map.of("input", input)).at("/data/amendOrder");
        assertThat(done.get("userErrors").isEmpty()).as(done.toString()).isTrue();
        assertThat(done.at("/order/totals/gross/amount")).isEqualTo(shown.at("/difference/totalsAfter/gross/amount"));
        assertThat(done.at("/order/amendments/0/reason").asString()).isEqualTo("two feet");
        assertThat(done.at("/order/workOrders/0/state").asString()).isEqualTo("RELEASED");
        assertThat(edge.ask(customer, amend, Map.of("input", input)).at("/data/amendOrder/order/amendments")).hasSize(1);

        String who = "query($id: ID!) { order(id: $id) { customer { name email phone address { lines postalCode city country } } } }";
        Map<String, Object> id = Map.of("id", order.get("id").asString());
        assertThat(edge.ask(edge.token("planner"), who, id).at("/data/order/customer/name").asString()).isEqualTo("Ada Lovelace");
        assertThat(edge.ask(customer, who, id).at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
        assertThat(edge.ask(null, who, id).at("/errors/0/extensions/code").asString()).isEqualTo("UNAUTHORIZED");
        String erase = "mutation($input: EraseCustomerInput!) { eraseCustomer(input: $input) { erased userErrors { __typename message"
                + " ... on OrderNotFinishedError { orders } } } }";
        Map<String, Object> whose = new HashMap<>(Map.of("idempotencyKey", UUID.randomUUID().toString(), "orderId", order.get("id").asString(),
                "reason", "asked for"));
        assertThat(edge.ask(edge.token("planner"), erase, Map.of("input", whose)).at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
        JsonNode open = edge.ask(edge.token("admin"), erase, Map.of("input", whose)).at("/data/eraseCustomer");
        assertThat(open.at("/userErrors/0/orders/0")).as(open.toString()).isEqualTo(order.get("number"));
        whose.put("evenIfOpen", true);
        assertThat(edge.ask(edge.token("admin"), erase, Map.of("input", whose)).at("/data/eraseCustomer/erased").asInt()).isEqualTo(1);
        assertThat(edge.ask(edge.token("planner"), who, id).at("/data/order/customer").isNull()).isTrue();
    }

    private JsonNode order(@Nullable String token, JsonNode configuration, Object quantity, Map<String, ?> more) {
        JsonNode answer = edge.ask(token, ORDER, Map.of("input", orderInput(configuration, quantity, more)));
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.at("/data/placeOrder");
    }

    private static Map<String, Object> orderInput(JsonNode configuration, Object quantity, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "idempotencyKey", UUID.randomUUID().toString(),
                "customer", Map.of("name", "Ada Lovelace", "email", "ada@example.org", "address",
                        Map.of("lines", List.of("Hauptstraße 1"), "postalCode", "10115", "city", "Berlin", "country", "DE")),
                "lines", List.of(Map.of("configurationId", configuration.get("id").asString(),
                        "version", configuration.get("version").asInt(), "quantity", quantity)),
                "personalFactsConfirmed", true));
        input.putAll(more);
        return input;
    }

    private static List<String> refusals(JsonNode payload) {
        return payload.get("userErrors").valueStream().map(error -> error.get("__typename").asString()).toList();
    }

    private static Map<String, Object> selection(String characteristic, String kind, Object value) {
        return Map.of("characteristic", characteristic, "value", Map.of(kind, value));
    }
}
