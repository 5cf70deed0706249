package dev.tandem.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.Edge;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@Import(EdgeFields.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tandem.store.file=target/failures/${random.uuid}.db",
            "tandem.security.key-file=target/tokens.key",
            "tandem.graphql.time-limit=5s",
            "spring.graphql.schema.additional-files=classpath:edge/edge.graphqls"
        })
class FailuresIT {

    @LocalServerPort
    private int port;

    private Edge edge;

    @BeforeEach
    void connect() {
        edge = new Edge(port);
    }

    @ParameterizedTest
    @CsvSource({
        "{bug}, INTERNAL",
        "{absent}, INTERNAL",
        "{outage}, UNAVAILABLE",
        "{slow}, TIMEOUT",
        "{page(first:0)}, INVALID_INPUT",
        "{page(first:2147483648)}, INVALID_INPUT",
        "{picky(input:{even:7})}, INVALID_INPUT",
        "{echo(decimal:1e999999999)}, INVALID_INPUT",
        "'{echo(moment:\"tomorrow\")}', INVALID_INPUT",
        "{many(first:100){many(first:100){many(first:100){__typename}}}}, TOO_LARGE",
        "{plans}, UNAUTHORIZED"
    })
    void tellsACodeAndNeverAnExceptionsText(String query, String code) {
        HttpResponse<String> response = edge.post(null, "{\"query\":\"" + query.replace("\"", "\\\"") + "\"}");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"code\":\"" + code + "\"").doesNotContain(EdgeFields.SECRET, "Exception");
    }

    @Test
    void tellsTheCorrelationIdOfABug() {
        HttpResponse<String> response = edge.post(null, "{\"query\":\"{bug}\"}");
        String id = response.headers().firstValue("X-Correlation-Id").orElseThrow();
        assertThat(response.body()).contains("\"correlationId\":\"" + id + "\"");
    }

    @Test
    void stopsWaitingInTime() {
        Instant start = Instant.now();
        edge.ask(null, "{slow}");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void tellsTheFactsOfARefusal() {
        JsonNode error = edge.ask(null, "{page(first:101)}").at("/errors/0");
        assertThat(error.at("/extensions/given").asString()).isEqualTo("101");
        assertThat(error.at("/extensions/allowed").asString()).isEqualTo("1 to 100");
        assertThat(error.at("/path/0").asString()).isEqualTo("page");
    }

    @Test
    void keepsWhatCouldBeAnswered() {
        JsonNode answer = edge.ask(null, "{caller bug}");
        assertThat(answer.at("/data/caller").asString()).isEqualTo("guest[]");
        assertThat(answer.at("/data/bug").isNull()).isTrue();
    }

    @Test
    void knowsTheCallerByItsToken() {
        JsonNode answer = edge.ask(edge.token("planner"), "{caller plans}");
        assertThat(answer.has("errors")).isFalse();
        assertThat(answer.at("/data/caller").asString()).isEqualTo("planner[PLANNER]");
        assertThat(edge.ask(edge.token("machine"), "{plans}").at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
    }

    @Test
    void readsScalars() {
        assertThat(edge.ask(null, "{echo(moment:\"2026-11-22T10:30:00+01:00\", duration:\"PT90M\", decimal:1.50, number:7)}")
                        .at("/data/echo").asString())
                .isEqualTo("2026-11-22T09:30:00Z PT1H30M 1.50 7");
    }
}
