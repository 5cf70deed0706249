package dev.tandem.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.Edge;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Whatever people write, rightly or wrongly: no log line repeats it. */
@WatchedService
class PersonalDataIT {

    private static final String MARK = "Zyxomark";

    @LocalServerPort
    private int port;

    @Test
    void logsNothingThatPeopleWrite() {
        Edge edge = new Edge(port);
        Clients clients = new Clients(edge);
        World world = new World(clients);
        try (CapturedLog log = CapturedLog.open()) {
            order(clients);
            writeWrongly(clients, world, edge);
            edge.ask(null, "query " + MARK + "{bug outage picky(input:{even:7})}");
            assertThat(log.plain()).as("what went wrong was logged").anyMatch(line -> line.contains("bug failed"));
            assertThat(log.plain().stream().filter(PersonalDataIT::tells)).isEmpty();
            assertThat(log.structured()).hasSameSizeAs(log.plain());
            assertThat(log.structured().stream().filter(PersonalDataIT::tells)).isEmpty();
        }
    }

    @Test
    void wouldNoticeWhatPeopleWrite() {
        try (CapturedLog log = CapturedLog.open()) {
            LoggerFactory.getLogger(PersonalDataIT.class).debug("Planted", new IllegalArgumentException(MARK));
            assertThat(log.plain()).anyMatch(PersonalDataIT::tells);
            assertThat(log.structured()).anyMatch(PersonalDataIT::tells);
        }
    }

    private static boolean tells(String line) {
        return line.toLowerCase(java.util.Locale.ROOT).contains(MARK.toLowerCase(java.util.Locale.ROOT));
    }

    private static void order(Clients clients) {
        JsonNode configuration = clients.ask(Clients.GUEST, "mutation($key: String!) { startConfiguration(input: {idempotencyKey: $key, "
                + "productLine: \"VELO\"}) { configuration { id version } } }", Map.of("key", UUID.randomUUID().toString()))
                .at("/startConfiguration/configuration");
        Map<String, Object> customer = Map.of("name", MARK + " Winter", "email", MARK + "@example.org", "phone", "+49 431 12345",
                "address", Map.of("lines", List.of(MARK + " 1"), "postalCode", "24103", "city", MARK, "country", "DE"));
        Map<String, Object> input = Map.of("idempotencyKey", UUID.randomUUID().toString(), "customer", customer, "externalReference", MARK,
                "personalFactsConfirmed", true,
                "lines", List.of(Map.of("configurationId", configuration.get("id").asString(), "version",
                        configuration.get("version").asInt(), "quantity", 1)));
        Request place = Request.of(Clients.GUEST, "placeOrder", input, "order { id }");
        Check.accepted(place.send(clients));
        Check.accepted(place.send(clients));
    }

    /** Each text of each input, and each value that is no text, becomes the mark; one at a time. */
    private static void writeWrongly(Clients clients, World world, Edge edge) {
        for (String mutation : List.of("startConfiguration", "shareConfiguration", "changeConfiguration", "placeOrder", "cancelOrder", "holdWorkOrder", "leaseRuns",
                "startRun", "interruptRun", "reportRun", "takeOverRun")) {
            Map.Entry<String, Map<String, Object>> good = world.good(mutation);
            Request request = Request.of(good.getKey(), mutation, good.getValue(), "userErrors { code }");
            for (Object wrong : wrongly(good.getValue())) {
                clients.post(good.getKey(), request.query(), Map.of("input", wrong));
            }
        }
        edge.post(null, "{\"query\":\"{ " + MARK);
        edge.post(null, "{\"query\":\"{ " + MARK + "(\"}");
        edge.post(null, "{\"query\":\"query($x: " + MARK + "!) { caller }\"}");
        edge.post(MARK + "." + MARK + "." + MARK, "{\"query\":\"{caller}\"}");
        edge.form("/oauth2/token", MARK, Map.of("grant_type", MARK));
        edge.get("/" + MARK + "?" + MARK + "=" + MARK);
        edge.get("/graphql?query=%7B" + MARK + "%7D&variables=" + MARK);
        edge.send(HttpRequest.newBuilder(edge.uri("/graphql")).header("Content-Type", MARK + "/json").POST(BodyPublishers.ofString(MARK)));
        edge.send(HttpRequest.newBuilder(edge.uri("/login")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + MARK + "&password=" + MARK)));
    }

    private static List<Object> wrongly(Object good) {
        List<Object> all = new ArrayList<>();
        all.add(MARK + " \u0000\uD800");
        all.add(MARK.repeat(20_000));
        all.add(List.of(Map.of(MARK, MARK)));
        if (good instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> wrongly(value).forEach(wrong -> {
                Map<Object, Object> copy = new LinkedHashMap<>(fields);
                copy.put(name, wrong);
                all.add(copy);
            }));
        } else if (good instanceof List<?> entries && !entries.isEmpty()) {
            wrongly(entries.getFirst()).forEach(wrong -> all.add(List.of(wrong)));
        }
        return all;
    }
}
