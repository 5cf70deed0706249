package dev.tandem.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.Edge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Versions are published and taken back while clients configure and order. Each version has a price of its own, so that an answer that mixes two
 * shows. The size is set by {@code -Dtandem.publications} and {@code -Dtandem.clients}.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"tandem.store.file=target/publishing/${random.uuid}.db", "tandem.security.key-file=target/tokens.key"})
class PublishingUnderLoadIT {

    private static final int PUBLICATIONS = Integer.getInteger("tandem.publications", 6);
    private static final int CLIENTS = Integer.getInteger("tandem.clients", 4);
    private static final String CONFIGURATION = "configuration { id version productLine { version } selections { characteristic code } price { total { amount } } } userErrors { message }";

    private static final String RESULT = "verdict { valid violations { constraint { id } severity message involves } }"
            + " price { total { amount currency } lines { source label amount { amount currency } } }"
            + " footprint { total { value unit } coverage factorVersion lines { source label amount { value unit } } }"
            + " steps { code kind name capability skill { skill level } duration energy { value unit } after because }";

    @LocalServerPort
    private int port;

    private Edge edge;
    private String designer;
    private String reviewer;
    private final String code = "CUP_" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
    private final Set<String> digests = new TreeSet<>();
    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicInteger rounds = new AtomicInteger();
    private final AtomicInteger answers = new AtomicInteger();

    @BeforeEach
    void connect() {
        edge = new Edge(port);
        designer = edge.token("designer");
        reviewer = edge.token("reviewer");
    }

    private JsonNode send(String token, String mutation, Map<String, ?> input, String result) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
        JsonNode answer = edge.ask(token, "mutation($input: " + type + ") { " + mutation + "(input: $input) { " + result + " } }", Map.of("input", input));
        answers.incrementAndGet();
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        assertThat(answer.at("/data/" + mutation + "/userErrors").isEmpty()).as(answer.toString()).isTrue();
        return answer.at("/data/" + mutation);
    }

    private static Map<String, Object> of(JsonNode draft, Object... more) {
        Map<String, Object> input = new LinkedHashMap<>(Map.of("draftId", draft.get("id").asString(), "version", draft.get("version").asInt()));
        for (int i = 0; i < more.length; i += 2) {
            input.put((String) more[i], more[i + 1]);
        }
        return input;
    }

    private JsonNode draft(String token, String mutation, Map<String, ?> input) {
        return send(token, mutation, input, "draft { id version published { version } } userErrors { message }").get("draft");
    }

    /** Publishes a version that costs a thousand and its number. */
    private int publish(Map<String, ?> from, int next) {
        JsonNode draft = draft(designer, "createDraft", Map.of("idempotencyKey", UUID.randomUUID().toString(), "from", from));
        String price = String.valueOf(price(next));
        draft = draft(designer, "changeDraft", of(draft, "changes", List.of(Map.of("write", Map.of("path", "prices.BASE.amount", "text", price)),
                Map.of("write", Map.of("path", "examples[0].price", "text", price)))));
        draft = draft(reviewer, "approveDraft", of(draft(designer, "submitDraft", of(draft))));
        return draft(reviewer, "publishDraft", of(draft)).at("/published/version").asInt();
    }

    private static int price(int version) {
        return 1_000 + version;
    }

    private void requireOneVersion(JsonNode configuration, int version) {
        assertThat(configuration.at("/productLine/version").asInt()).isEqualTo(version);
        assertThat(new BigDecimal(configuration.at("/price/total/amount").asString()).intValueExact()).as(configuration.toString())
                .isIn(price(version), price(version) + 2);
    }

    /** Starts, changes and every third time orders. Answers the order's id. */
    private String shop(String guest, boolean order) {
        JsonNode started = send(guest, "startConfiguration", Map.of("idempotencyKey", UUID.randomUUID().toString(), "productLine", code), CONFIGURATION).get("configuration");
        int version = started.at("/productLine/version").asInt();
        requireOneVersion(started, version);
        JsonNode changed = send(guest, "changeConfiguration", Map.of("configurationId", started.get("id").asString(), "version", 1,
                "set", List.of(Map.of("characteristic", "handle", "value", Map.of("code", "NONE")))), CONFIGURATION).get("configuration");
        requireOneVersion(changed, version);
        if (!order) {
            return "";
        }
        return send(guest, "placeOrder", Map.of("idempotencyKey", UUID.randomUUID().toString(), "personalFactsConfirmed", true, "lateAccepted", true,
                "customer", Map.of("name", "Ada", "email", "ada@example.org", "address", Map.of("lines", List.of("Am Hof 1"), "postalCode", "24103", "city", "Kiel", "country", "DE")),
                "lines", List.of(Map.of("configurationId", changed.get("id").asString(), "version", changed.get("version").asInt(), "quantity", 1))),
                "order { id } userErrors { message }").at("/order/id").asString();
    }

    private List<String> shopUntilDone() {
        List<String> orders = new ArrayList<>();
        String customer = edge.token("customer");
        for (int round = 0; !done.get(); round++) {
            String order = shop(customer, round % 3 == 0);
            rounds.incrementAndGet();
            if (!order.isEmpty()) {
                orders.add(order);
            }
        }
        return orders;
    }

    @Test
    void noClientSeesAnErrorOrTwoVersionsInOne() throws InterruptedException, ExecutionException {
        publish(Map.of("file", Map.of("name", "cup.yaml", "file", CupLine.of(code))), 1);
        // As many customers as come at once have been there before: a service that has just started would take their first wishes for too many.
        String before = edge.token("customer");
        for (int i = 0; i < CLIENTS; i++) {
            shop(before, true);
        }
        List<String> orders = new ArrayList<>();
        int rolledBack = 0;
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<List<String>>> shopping = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                shopping.add(clients.submit(this::shopUntilDone));
            }
            try {
                for (int next = 2; next <= PUBLICATIONS + 1; next++) {
                    assertThat(publish(Map.of("version", Map.of("productLine", code)), next)).isEqualTo(next);
                    if (next % 3 == 0) {
                        send(reviewer, "rollBack", Map.of("productLine", code, "inEffect", next, "to", next - 1, "reason", "a trial"), "offers { version } userErrors { message }");
                        rolledBack++;
                    }
                }
            } finally {
                done.set(true);
            }
            for (Future<List<String>> one : shopping) {
                orders.addAll(one.get());
            }
        }
        assertThat(rounds.get()).isGreaterThan(CLIENTS);
        orders.forEach(this::requireAsOrdered);
        System.out.println("Published " + (PUBLICATIONS + 1) + " versions and went back " + rolledBack + " times while " + CLIENTS + " clients configured "
                + rounds + " times and ordered " + orders.size() + " times: " + answers + " answers, no error, no mixed version; every order replayed to the same result, "
                + digests.size() + " different ones by digest");
    }

    /** Judged anew on its own version, an order line comes to all that the order froze: verdict, price, footprint and steps, as one digest. */
    private void requireAsOrdered(String id) {
        JsonNode line = edge.ask(null, "query($id: ID!) { order(id: $id) { lines { configuration { productLine { version } selections { characteristic code } "
                + RESULT + " } } } }", Map.of("id", id)).at("/data/order/lines/0/configuration");
        int version = line.at("/productLine/version").asInt();
        requireOneVersion(line, version);
        List<Map<String, Object>> selections = new ArrayList<>();
        line.get("selections").forEach(one -> selections.add(Map.of("characteristic", one.get("characteristic").asString(), "value", Map.of("code", one.get("code").asString()))));
        JsonNode again = edge.ask(null, "query($c: String!, $v: Int!, $s: [SelectionInput!]!) { checkConfiguration(productLine: $c, version: $v, selections: $s) { "
                + RESULT + " } }", Map.of("c", code, "v", version, "s", selections)).at("/data/checkConfiguration");
        assertThat(line.get("steps")).as(line.toString()).isNotEmpty();
        assertThat(digest(again)).as("%s%n%s", line, again).isEqualTo(digest(line));
        digests.add(digest(line));
    }

    /** Of all that follows from selections. */
    private static String digest(JsonNode result) {
        StringBuilder all = new StringBuilder();
        for (String part : List.of("verdict", "price", "footprint", "steps")) {
            all.append(part).append(result.get(part)).append('\n');
        }
        return Digests.of(all.toString());
    }
}
