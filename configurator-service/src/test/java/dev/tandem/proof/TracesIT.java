package dev.tandem.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.Edge;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** What a client is told when something fails leads to the log line and to the trace. */
@WatchedService
class TracesIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";
    private static final Duration EXPORT = Duration.ofSeconds(20);

    @LocalServerPort
    private int port;

    @Autowired
    private KeptSpans spans;

    @Test
    void tellsTheTracesIdInTheErrorInTheHeaderAndInTheLog() throws InterruptedException {
        try (CapturedLog log = CapturedLog.open()) {
            HttpResponse<String> response = send("{bug}", Map.of("traceparent", "00-" + TRACE + "-" + CALLER + "-01"));
            assertThat(response.headers().firstValue("X-Correlation-Id")).contains(TRACE);
            assertThat(JsonMapper.shared().readTree(response.body()).at("/errors/0/extensions/correlationId").asString()).isEqualTo(TRACE);
            assertThat(log.plain()).anySatisfy(line -> assertThat(line).contains("bug failed", "[" + TRACE + "]"));
            assertThat(log.structured()).anySatisfy(line -> {
                assertThat(line).contains("bug failed");
                assertThat(JsonMapper.shared().readTree(line).get("traceId").asString()).isEqualTo(TRACE);
                assertThat(JsonMapper.shared().readTree(line).get("correlationId").asString()).isEqualTo(TRACE);
            });
        }
        Check.soon(EXPORT, () -> assertThat(spans.ofTrace(TRACE)).extracting(SpanData::getName)
                .contains("http post /graphql", "graphql query bug"));
        assertThat(spans.ofTrace(TRACE)).as("goes on the caller's trace").anyMatch(span -> span.getParentSpanId().equals(CALLER));
    }

    @Test
    void putsACallersOwnIdOnTheTrace() throws InterruptedException {
        String trace = TRACE.replace('4', '5');
        HttpResponse<String> response = send("{bug}", Map.of("traceparent", "00-" + trace + "-" + CALLER + "-01", "X-Correlation-Id", "shop-4711-a"));
        assertThat(response.body()).contains("\"correlationId\":\"shop-4711-a\"");
        Check.soon(EXPORT, () -> assertThat(spans.ofTrace(trace)).anySatisfy(span ->
                assertThat(span.getAttributes().get(AttributeKey.stringKey("tandem.correlation_id"))).isEqualTo("shop-4711-a")));
    }

    @Test
    void beginsATraceWhereTheCallerHasNone() {
        assertThat(send("{bug}", Map.of()).headers().firstValue("X-Correlation-Id").orElseThrow()).matches("[0-9a-f]{32}");
    }

    @Test
    void showsTheStoresWritesOnTheTrace() throws InterruptedException {
        String trace = TRACE.replace('4', '6');
        send("mutation{startConfiguration(input:{idempotencyKey:\\\"%s\\\",productLine:\\\"VELO\\\"}){configuration{id}}}"
                .formatted(java.util.UUID.randomUUID()), Map.of("traceparent", "00-" + trace + "-" + CALLER + "-01"));
        Check.soon(EXPORT, () -> assertThat(spans.ofTrace(trace)).extracting(SpanData::getName)
                .contains("graphql mutation startConfiguration", "store insert configurations"));
    }

    @Test
    void leavesAlmostAllTracesThatBeginHereUnexported() {
        long exported = java.util.stream.IntStream.range(0, 60)
                .mapToObj(_ -> send("{__typename}", Map.of()).headers().firstValue("X-Correlation-Id").orElseThrow())
                .filter(trace -> !spans.ofTrace(trace).isEmpty())
                .count();
        assertThat(exported).isLessThan(30);
    }

    private HttpResponse<String> send(String query, Map<String, String> headers) {
        Edge edge = new Edge(port);
        HttpRequest.Builder request = HttpRequest.newBuilder(edge.uri("/graphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\":\"" + query + "\"}"));
        headers.forEach(request::header);
        return edge.send(request);
    }
}
