package dev.tandem.shopfloor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.Edge;
import dev.tandem.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;

/** Customers order bicycles, machines and people make them, over HTTP; time passes only where a test says so. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"tandem.store.file=target/from-order-to-done/${random.uuid}.db", "tandem.security.key-file=target/tokens.key"})
abstract class BicyclesInTheMaking {

    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock(Instant.parse("2026-11-23T07:00:00Z"));
        }
    }

    private static final String ORDER = """
            query($id: ID!) { order(id: $id) { state workOrders { id number state
              steps { id code kind name state plannedStart plannedEnd startedAt endedAt } } } }""";

    @LocalServerPort
    private int port;

    @Autowired
    MovableClock clock;

    Edge edge;
    String planner;
    String machine;
    String craftsperson;

    @BeforeEach
    void connect() {
        edge = new Edge(port);
        planner = edge.token("planner");
        machine = edge.token("machine");
        craftsperson = edge.token("craftsperson");
    }

    final int version(String workOrderId) {
        return ask(planner, "query($id: ID!) { workOrder(id: $id) { version } }", Map.of("id", workOrderId)).get("workOrder").get("version")
                .asInt();
    }

    /** Whoever may do it does what is ready of the work order; answers how many runs there were. */
    final int workOnWhatIsReady(String workOrderId) {
        return workOnWhatIsReady(workOrderId, _ -> true);
    }

    final void workOnWhatIsReadyElsewhere(String workOrderId) {
        workOnWhatIsReady(workOrderId, centre -> !centre.startsWith("OVEN"));
    }

    final int workOnWhatIsReady(String workOrderId, Predicate<String> at) {
        JsonNode steps = ask(planner, "query($id: ID!) { workOrder(id: $id) { steps { kind quantityReady plannedWorkCentre { code } } } }",
                Map.of("id", workOrderId)).get("workOrder").get("steps");
        int runs = 0;
        for (JsonNode step : steps) {
            if (step.get("quantityReady").asInt() > 0 && at.test(step.at("/plannedWorkCentre/code").asString())) {
                String token = step.get("kind").asString().equals("TEMPLATE") ? machine : craftsperson;
                runs += work(token, step.get("plannedWorkCentre").get("code").asString());
            }
        }
        return runs;
    }

    /** Leases all that is ready for the role, starts it and reports it good; answers how many runs there were. */
    final int work(String token, String centre) {
        JsonNode leased = ask(token, """
                mutation($key: String!, $centre: String!) { leaseRuns(input: {idempotencyKey: $key, workCentre: $centre, limit: 10, leaseFor: "PT24H"}) {
                  runs { id lease { token until } portions { quantity step { id } } } userErrors { code message } } }""",
                Map.of("key", UUID.randomUUID().toString(), "centre", centre)).get("leaseRuns");
        assertThat(leased.get("userErrors").size()).isZero();
        leased.get("runs").forEach(run -> {
            Map<String, String> held = Map.of("run", run.get("id").asString(), "lease", run.get("lease").get("token").asString());
            JsonNode started = ask(token, """
                    mutation($run: ID!, $lease: String!) { startRun(input: {runId: $run, lease: $lease}) {
                      run { state lease { until } } userErrors { code message } } }""", held).get("startRun");
            assertThat(started.get("run").get("state").asString()).as(started.toString()).isEqualTo("RUNNING");
            clock.advance(Duration.ofMinutes(10));
            List<Map<String, Object>> good = run.get("portions").valueStream()
                    .map(portion -> Map.<String, Object>of("stepId", portion.at("/step/id").asString(), "good", portion.get("quantity").asInt()))
                    .toList();
            JsonNode reported = report(token, held, good);
            assertThat(reported.get("run").get("state").asString()).as(reported.toString()).isEqualTo("ENDED");
            assertThat(reported.get("run").get("lease").isNull()).isTrue();
        });
        return leased.get("runs").size();
    }

    final JsonNode report(String token, Map<String, String> held, List<Map<String, Object>> portions) {
        return ask(token, """
                mutation($run: ID!, $lease: String!, $key: String!, $portions: [PortionReportInput!]!) {
                  reportRun(input: {idempotencyKey: $key, runId: $run, lease: $lease, portions: $portions}) {
                    run { state lease { until } } userErrors { code message } } }""",
                Map.of("run", held.get("run"), "lease", held.get("lease"), "key", UUID.randomUUID().toString(), "portions", portions))
                .get("reportRun");
    }

    final String aGuestOrdersTwoBicycles() {
        return aGuestOrders(2);
    }

    /** @param quantities one line each, of equal bicycles @return the order's id */
    final String aGuestOrders(int... quantities) {
        JsonNode configuration = ask(null, """
                mutation($key: String!) { startConfiguration(input: {idempotencyKey: $key, productLine: "VELO"}) {
                  configuration { id version } userErrors { code message } } }""", Map.of("key", UUID.randomUUID().toString()))
                .get("startConfiguration").get("configuration");
        List<Map<String, Object>> lines = IntStream.of(quantities).<Map<String, Object>>mapToObj(quantity -> Map.of("quantity", quantity,
                "configurationId", configuration.get("id").asString(), "version", configuration.get("version").asInt())).toList();
        JsonNode placed = ask(null, """
                mutation($key: String!, $lines: [OrderLineInput!]!) { placeOrder(input: {idempotencyKey: $key, personalFactsConfirmed: true,
                    customer: {name: "Ada", email: "ada@example.org", address: {lines: ["Lane 1"], postalCode: "12345", city: "Town", country: "DE"}},
                    lines: $lines}) {
                  order { id } userErrors { code message } } }""",
                Map.of("key", UUID.randomUUID().toString(), "lines", lines)).get("placeOrder");
        assertThat(placed.get("userErrors").size()).as(placed.toString()).isZero();
        return placed.get("order").get("id").asString();
    }

    final JsonNode order(String id) {
        return ask(null, ORDER, Map.of("id", id)).get("order");
    }

    final JsonNode ask(String token, String query, Map<String, ?> variables) {
        JsonNode answer = edge.ask(token, query, variables);
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.get("data");
    }
}
