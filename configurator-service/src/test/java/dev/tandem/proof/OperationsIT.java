package dev.tandem.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.Edge;
import dev.tandem.storage.Relay;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What whoever runs the service sees of it: health and metrics, and nobody's data. */
@WatchedService
class OperationsIT {

    private static final String MARK = "Zyxo";
    /** A key that names a person, or a value that is one's id, address or free text. */
    private static final Pattern PERSONAL_KEY = Pattern.compile(
            "(?i).*(user|subject|person|customer|crafts|principal|email|login|session|client.?ip|remote|peer|operation.?name).*");
    private static final Pattern PERSONAL_VALUE = Pattern.compile(
            "(?i).*(@|[0-9a-f]{16,}|[0-9a-f]{8}-[0-9a-f]{4}-|(ord|cfg|run|st|wo)_[a-z0-9]{6,}|\\d+\\.\\d+\\.\\d+\\.\\d+|" + MARK + ").*");
    /** Runtime facts whose ids are the JVM's own words. */
    private static final Pattern OF_THE_RUNTIME = Pattern.compile("(jvm|process|system|tomcat|disk|executor|logback|application)\\..*");

    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry registry;

    @Autowired
    private Relay relay;

    private Edge edge;

    @BeforeEach
    void connect() {
        edge = new Edge(port);
    }

    @Test
    void isAliveWithoutTheStoreButNotReady() {
        assertThat(get("/actuator/health/readiness", null).body()).isEqualTo("{\"status\":\"UP\"}");
        relay.stop();
        try {
            assertThat(get("/actuator/health/readiness", null).statusCode()).isEqualTo(503);
            assertThat(get("/actuator/health/liveness", null).body()).isEqualTo("{\"status\":\"UP\"}");
        } finally {
            relay.start();
        }
        assertThat(get("/actuator/health/readiness", null).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/actuator/health, 200, 200, 200",
        "/actuator/health/liveness, 200, 200, 200",
        "/actuator/health/readiness, 200, 200, 200",
        "/actuator/info, 200, 200, 200",
        "/actuator/prometheus, 401, 403, 200",
        "/actuator/health/store, 401, 403, 403",
        "/actuator, 401, 403, 403",
        "/actuator/env, 401, 403, 403",
        "/actuator/heapdump, 401, 403, 403",
        "/actuator/loggers, 401, 403, 403"
    })
    void opensEachPathToThoseItIsFor(String path, int guest, int planner, int admin) {
        assertThat(get(path, null).statusCode()).as("guest").isEqualTo(guest);
        assertThat(get(path, "planner").statusCode()).as("planner").isEqualTo(planner);
        assertThat(get(path, "admin").statusCode()).as("admin").isEqualTo(admin);
    }

    @Test
    void tellsHealthInDetailToAdministratorsAlone() {
        assertThat(get("/actuator/health", null).body()).doesNotContain("components", "diskSpace");
        assertThat(get("/actuator/health", "planner").body()).doesNotContain("components", "diskSpace");
        assertThat(get("/actuator/health", "admin").body()).contains("components", "\"store\"", "diskSpace");
    }

    @Test
    void measuresWhatAnOperatorNeeds() throws InterruptedException {
        Clients clients = new Clients(edge);
        Map.Entry<String, Map<String, Object>> report = new World(clients).good("reportRun");
        Check.accepted(Request.of(report.getKey(), "reportRun", report.getValue(), "run { id }").send(clients));
        Check.soon(Duration.ofSeconds(20), () -> assertThat(get("/actuator/prometheus", "admin").body()).contains(
                "tandem_orders_accepted_total", "tandem_runs_leased_total", "tandem_runs_started_total", "tandem_runs_reported_total",
                "tandem_pieces_total{outcome=\"good\"}", "tandem_pieces_total{outcome=\"scrap\"}", "tandem_pieces_total{outcome=\"rework\"}",
                "tandem_workorders_open ", "tandem_dispatch_steps ", "tandem_outbox_waiting ", "tandem_outbox_oldest_seconds ",
                "tandem_relay_delivery_seconds_count{", "tandem_store_group_size_max ",
                "tandem_store_write_seconds_bucket{collection=\"orders\",error=\"none\",operation=\"insert\",le=\"0.05\"}",
                "graphql_field=\"placeOrder\"", "http_server_requests_seconds_count{"));
        assertThat(registry.get("tandem.workorders.open").gauge().value()).isGreaterThan(0);
        assertThat(registry.get("tandem.dispatch.steps").gauge().value()).isGreaterThan(0);
        assertThat(registry.get("tandem.pieces").tag("outcome", "good").counter().count()).isGreaterThan(0);
    }

    @Test
    void measuresNobody() {
        Clients clients = new Clients(edge);
        new World(clients);
        edge.ask(edge.token("planner"), "query " + MARK + "Winter { " + MARK + "Field: workCentres { code } }");
        edge.ask(null, "{ " + MARK + "Unknown }");
        edge.get("/" + MARK + "/path");
        edge.send(HttpRequest.newBuilder(edge.uri("/graphql")).method(MARK.toUpperCase(java.util.Locale.ROOT), HttpRequest.BodyPublishers.noBody()));
        assertThat(registry.getMeters()).hasSizeGreaterThan(50);
        checkNobodyIn(registry);
        assertThat(registry.find("graphql.request").timers()).extracting(timer -> timer.getId().getTag("graphql.field"))
                .contains("workCentres", "placeOrder", "leaseRuns", "none");
    }

    @ParameterizedTest
    @CsvSource({"subject, planner", "customer, c1", "field, Zyxo", "order, ord_k3jd8f7s6a", "by, ada@example.org"})
    void wouldNoticeAPerson(String key, String value) {
        MeterRegistry planted = new SimpleMeterRegistry();
        Counter.builder("tandem.planted").tag(key, value).register(planted).increment();
        assertThatThrownBy(() -> checkNobodyIn(planted)).isInstanceOf(AssertionError.class);
    }

    private static void checkNobodyIn(MeterRegistry registry) {
        for (Meter meter : registry.getMeters()) {
            if (!OF_THE_RUNTIME.matcher(meter.getId().getName()).matches()) {
                List<Tag> tags = meter.getId().getTags();
                assertThat(tags).as(meter.getId().getName()).noneMatch(tag -> PERSONAL_KEY.matcher(tag.getKey()).matches()
                        || PERSONAL_VALUE.matcher(tag.getValue()).matches());
            }
        }
    }

    private HttpResponse<String> get(String path, @Nullable String client) {
        HttpRequest.Builder request = HttpRequest.newBuilder(edge.uri(path));
        return edge.send(client == null ? request : request.header("Authorization", "Bearer " + edge.token(client)));
    }
}
