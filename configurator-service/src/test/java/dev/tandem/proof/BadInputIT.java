package dev.tandem.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.Edge;
import dev.tandem.storage.Relay;
import dev.tandem.storage.Store;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything in the schema is asked and changed with one thing wrong at a time. What the schema offers tomorrow is walked too, or this fails
 * for want of a good input.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tandem.store.file=target/bad-input/${random.uuid}.db",
            "tandem.security.key-file=target/tokens.key",
            "tandem.studio.open-drafts=1000000"
        })
class BadInputIT {

    private static final Pattern LEAK = Pattern.compile(
            "Exception|Throwable|\\bat [a-z]+\\.[a-z.]+\\(|java\\.|dev\\.tandem|springframework|graphql\\.|jackson|sqlite|SQL |HashMap|BigDecimal|\\bnull pointer",
            Pattern.CASE_INSENSITIVE);

    @LocalServerPort
    private int port;

    @Autowired
    private Store store;

    @Autowired
    private Relay relay;

    private StoredThings stored;

    private Clients clients;
    private SchemaTypes schema;
    private @Nullable World world;
    private final Map<String, Integer> answers = new TreeMap<>();

    @BeforeEach
    void connect() throws SQLException {
        clients = new Clients(new Edge(port));
        schema = new SchemaTypes(clients);
        stored = new StoredThings(Path.of(store.location()));
    }

    @AfterEach
    void tell() throws SQLException {
        stored.close();
        System.out.println("Answers to bad input: " + answers);
    }

    @Test
    void acceptsWhatIsGood() {
        for (String mutation : schema.mutations()) {
            world = null;
            JsonNode payload = sent(mutation, good(mutation)).at("/data/" + mutation);
            if (List.of("resumeWorkOrder", "endWaitingStep", "decideSetAside", "undoChange", "redoChange", "moveConfiguration").contains(mutation)) {
                Check.refused(payload, mutation.equals("endWaitingStep") ? "NOT_FOUND" : "INVALID_INPUT");
            } else {
                assertThat(payload.get("userErrors").isEmpty()).as("%s: %s", mutation, payload).isTrue();
            }
        }
    }

    @Test
    void answersEveryMutationWithOneThingWrong() {
        for (String mutation : schema.mutations()) {
            world = null;
            for (List<Object> path : schema.paths(mutation, good(mutation).getValue())) {
                for (Object wrong : schema.wrong(mutation, path, good(mutation).getValue())) {
                    var good = good(mutation);
                    Map<String, Object> input = Wrong.with(good.getValue(), path, wrong);
                    String before = stored.fingerprint();
                    JsonNode answer = sent(mutation, Map.entry(good.getKey(), input));
                    if (answer.at("/data/" + mutation + "/userErrors").isEmpty() && answer.at("/data/" + mutation).isObject()) {
                        world = schema.creates(mutation) ? world : null;
                        assertThat(relay.awaitIdle(Duration.ofSeconds(30))).isTrue();
                        answers.merge("accepted", 1, Integer::sum);
                    } else {
                        assertThat(stored.fingerprint()).as("%s %s = %s", mutation, path, shortened(wrong)).isEqualTo(before);
                    }
                }
            }
        }
    }

    @Test
    void answersEveryQueryWithOneThingWrong() {
        for (SchemaTypes.Field query : schema.queries()) {
            for (SchemaTypes.Argument argument : query.arguments()) {
                for (Object wrong : Nonsense.of(argument.type())) {
                    Map<String, Object> variables = new LinkedHashMap<>(argument.wrong(wrong));
                    query.arguments().stream().filter(other -> other.required() && other != argument)
                            .forEach(other -> variables.put(other.name(), other.good()));
                    judged(clients.post(Clients.asking(query.name()), query.text(), variables), query.name() + " " + argument.name() + " = " + wrong);
                }
            }
        }
    }

    @Test
    void answersWhatAFieldIsAskedWithOneThingWrong() {
        Map<String, Object> good = Map.of("id", new World(clients).configurationId(), "country", "DE", "quantity", 1);
        String query = "query($id: ID!, $country: String!, $quantity: Int) { configuration(id: $id) {"
                + " totals(country: $country, quantity: $quantity) { __typename } } }";
        for (String argument : List.of("country", "quantity")) {
            for (Object wrong : Nonsense.of(argument.equals("country") ? "String" : "Int")) {
                Map<String, Object> variables = new LinkedHashMap<>(good);
                variables.put(argument, wrong);
                judged(clients.post(Clients.GUEST, query, variables), "totals " + argument + " = " + wrong);
            }
        }
    }

    @Test
    void refusesPagesThatCannotBeAndCursorsOfOtherLists() {
        List<String> cursors = new ArrayList<>(Arrays.asList("", "x", "AAAA", "bnVsbA", "Cm4", "YQo", "YQpsMQ", "YQpzeA", "YQppMjAyNi0wMS0wMVQwMDowMDowMFo",
                "YQpsOTk5OTk5OTk5OTk5OTk5OTk5OTk5", "YQpi", "\u0000", "💺"));
        List<SchemaTypes.Field> lists = schema.queries().stream().filter(SchemaTypes.Field::paged).toList();
        assertThat(lists).hasSizeGreaterThan(3);
        world = new World(clients);
        for (SchemaTypes.Field list : lists) {
            JsonNode page = judged(clients.post(Clients.asking(list.name()), list.text(), list.required()), list.name());
            String cursor = page.at("/data/" + list.name() + "/pageInfo/endCursor").asString("");
            cursors.add(cursor);
        }
        for (SchemaTypes.Field list : lists) {
            for (int first : List.of(0, -1, 101, Integer.MAX_VALUE)) {
                Map<String, Object> variables = new LinkedHashMap<>(list.required());
                variables.put("first", first);
                JsonNode answer = judged(clients.post(Clients.asking(list.name()), list.text(), variables), list.name() + " first " + first);
                assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("INVALID_INPUT");
                assertThat(answer.at("/errors/0/extensions/allowed").asString()).isEqualTo("1 to 100");
            }
            for (String cursor : cursors) {
                Map<String, Object> variables = new LinkedHashMap<>(list.required());
                variables.put("after", cursor);
                judged(clients.post(Clients.asking(list.name()), list.text(), variables), list.name() + " after " + cursor);
            }
        }
    }

    @Test
    void refusesTokensThatAreNone() {
        Edge edge = new Edge(port);
        for (String token : List.of("x", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJwbGFubmVyIn0.", "a.b.c", "é", "x".repeat(9_000), "Basic x")) {
            HttpResponse<String> response = edge.post(token, "{\"query\":\"{ workCentres { code } }\"}");
            assertThat(response.statusCode()).as(token).isBetween(400, 499);
            assertThat(LEAK.matcher(response.body()).find()).as(response.body()).isFalse();
        }
    }

    private Map.Entry<String, Map<String, Object>> good(String mutation) {
        if (world == null) {
            world = new World(clients);
        }
        Map.Entry<String, Map<String, Object>> good = world.good(mutation);
        assertThat(relay.awaitIdle(Duration.ofSeconds(30))).isTrue();
        return good;
    }

    private JsonNode sent(String mutation, Map.Entry<String, Map<String, Object>> input) {
        Request request = Request.of(input.getKey(), mutation, input.getValue(), "__typename");
        return judged(clients.post(request.role(), request.query(), Map.of("input", request.input())), mutation + " " + shortened(input.getValue()));
    }

    /** The answer, after it was found to be typed, coded and free of what only we should know. */
    private JsonNode judged(HttpResponse<String> response, String what) {
        assertThat(response.statusCode()).as(what).isIn(200, 400, 413);
        assertThat(LEAK.matcher(response.body()).find()).as("%s%n%s", what, response.body()).isFalse();
        JsonNode answer = JsonMapper.shared().readTree(response.body());
        for (JsonNode error : answer.path("errors")) {
            String code = error.at("/extensions/code").asString();
            answers.merge(code, 1, Integer::sum);
            assertThat(code).as("%s%n%s", what, response.body()).isIn("INVALID_INPUT", "BAD_REQUEST", "TOO_LARGE");
            assertThat(error.get("message").asString()).as(what).isNotBlank();
        }
        for (JsonNode payload : answer.path("data").isObject() ? answer.get("data") : JsonMapper.shared().createArrayNode()) {
            for (JsonNode error : payload.path("userErrors")) {
                answers.merge("user error " + error.get("code").asString(), 1, Integer::sum);
                assertThat(error.get("message").asString()).as(what).isNotBlank().hasSizeLessThan(4_000);
            }
        }
        return answer;
    }

    private static String shortened(Object value) {
        String text = String.valueOf(value);
        return text.substring(0, Math.min(500, text.length()));
    }
}
