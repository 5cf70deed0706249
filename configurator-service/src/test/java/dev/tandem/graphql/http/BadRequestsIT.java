package dev.tandem.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.Edge;
import dev.tandem.StartedService;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@StartedService
class BadRequestsIT {

    @LocalServerPort
    private int port;

    private Edge edge;

    @BeforeEach
    void connect() {
        edge = new Edge(port);
    }

    @Test
    void refusesAQueryTwoHundredLevelsDeep() {
        JsonNode answer = edge.ask(null, "{" + "a{".repeat(199) + "a" + "}".repeat(199) + "}");
        assertThat(code(answer)).isEqualTo("TOO_LARGE");
        assertThat(answer.at("/errors/0/message").asString()).contains("depth of 200, allowed is 20");
    }

    @Test
    void refusesAHundredThousandAliases() {
        HttpResponse<String> all = edge.post(null, "{\"query\":\"{" + aliases(100_000) + "}\"}");
        assertThat(all.statusCode()).isEqualTo(413);
        assertThat(all.body()).contains("TOO_LARGE");
        assertThat(code(edge.ask(null, "{" + aliases(10_000) + "}"))).isEqualTo("BAD_REQUEST");
        assertThat(code(edge.ask(null, "{" + aliases(101) + "}"))).isEqualTo("TOO_LARGE");
        assertThat(edge.ask(null, "{" + aliases(100) + "}").has("errors")).isFalse();
    }

    @Test
    void refusesABodyOfFiftyMegabytesWithoutKeepingIt() {
        HttpResponse<String> response = edge.send(HttpRequest.newBuilder(edge.uri("/graphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new Zeros(50_000_000))));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("TOO_LARGE", "1048576");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "[]", "7", "\"x\"", "null", "{", "{\"query\":7}", "{\"query\":null}", "{\"queri\":\"{__typename}\"}",
        "{\"query\":\"{__typename}\",\"variables\":[]}", "{\"query\":\"{__typename}\",\"operationName\":7}",
        "[{\"query\":\"{__typename}\"}]", "{\"query\":\"{__typename}\"} trailing"
    })
    void refusesWhatIsNoGraphQlRequest(String body) {
        HttpResponse<String> response = edge.post(null, body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"code\":\"BAD_REQUEST\"", "correlationId").doesNotContain("Exception", "jackson");
    }

    @ParameterizedTest
    @CsvSource({
        "'{', BAD_REQUEST",
        "'', BAD_REQUEST",
        "'{nix}', BAD_REQUEST",
        "'{node{id}}', BAD_REQUEST",
        "'query A{__typename} query B{__typename}', BAD_REQUEST",
        "'{node(id:1.5){id}}', INVALID_INPUT",
        "'query($d: Decimal = 1e99999999999){node(id:$d){id}}', BAD_REQUEST",
        "'{...F} fragment F on Query{...F}', BAD_REQUEST",
        "'{__schema{types{name}} a:__schema{types{name}}}', TOO_LARGE"
    })
    void givesEveryErrorOfTheEngineACode(String query, String code) {
        assertThat(code(edge.ask(null, query))).isEqualTo(code);
    }

    @Test
    void refusesTextsAndNestsOfVariablesThatAreTooLarge() {
        String query = "query($id: ID!){node(id:$id){id}}";
        assertThat(code(edge.ask(null, query, Map.of("id", "x".repeat(10_001))))).isEqualTo("TOO_LARGE");
        assertThat(code(edge.ask(null, query))).isEqualTo("INVALID_INPUT");
        assertThat(edge.ask(null, query, Map.of("id", "💺 ‏עברית\u0000")).at("/data/node").isNull()).isTrue();
    }

    @Test
    void answersMethodsAndMediaTypesItDoesNotKnow() {
        assertThat(edge.send(HttpRequest.newBuilder(edge.uri("/graphql")).DELETE()).statusCode()).isEqualTo(405);
        assertThat(edge.get("/graphql?query=mutation%7B__typename%7D").statusCode()).isEqualTo(405);
        assertThat(edge.get("/graphql").statusCode()).isEqualTo(400);
        assertThat(edge.get("/graphql?query=%7B__typename%7D").statusCode()).isEqualTo(200);
        assertThat(edge.send(HttpRequest.newBuilder(edge.uri("/graphql?query=%7B__typename%7D")).header("Accept", "text/html"))
                        .statusCode())
                .isEqualTo(406);
        assertThat(edge.send(HttpRequest.newBuilder(edge.uri("/graphql"))
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("{\"query\":\"{__typename}\"}")))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void answersTheIntrospectionOfTools() throws Exception {
        try (InputStream query = getClass().getResourceAsStream("/introspection.graphql")) {
            JsonNode answer = edge.ask(null, new String(query.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            assertThat(answer.has("errors")).isFalse();
            assertThat(answer.at("/data/__schema/queryType/name").asString()).isEqualTo("Query");
        }
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString();
    }

    private static String aliases(int count) {
        return IntStream.range(0, count).mapToObj(i -> "a" + i + ":__typename").collect(Collectors.joining(" "));
    }

    /** So many zeros, none of them kept. */
    private static final class Zeros extends InputStream {

        private int left;

        Zeros(int count) {
            left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? '0' : -1;
        }
    }
}
