package dev.tandem.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** A machine or a craftsperson that leases a little at a work centre, starts it and reports all of it good, then goes to another one. */
final class FloorClient implements Load.Client {

    private static final String RUNS = "mutation($input: LeaseRunsInput!) { leaseRuns(input: $input) { "
            + "runs { id lease { token } portions { quantity step { id } } } userErrors { code message } } }";
    private static final String START = "mutation($input: RunInput!) { startRun(input: $input) { run { state } userErrors { code message } } }";
    private static final String REPORT =
            "mutation($input: ReportRunInput!) { reportRun(input: $input) { run { state } userErrors { code message } } }";

    private final Service service;
    private final Connection connection;
    private final String role;
    private final List<String> centres;
    private final Random random;
    private final Latencies latencies;
    private final AtomicLong refused;

    /** @param refused counts what others were quicker with */
    FloorClient(Service service, String role, List<String> centres, Random random, Latencies latencies, AtomicLong refused) {
        this.service = service;
        this.connection = service.connect();
        this.role = role;
        this.centres = centres;
        this.random = random;
        this.latencies = latencies;
        this.refused = refused;
    }

    /** Codes of all work centres. */
    static List<String> centres(Service service) throws IOException {
        try (Connection connection = service.connect()) {
            List<String> centres = new ArrayList<>();
            service.ask(connection, Service.PLANNER, "{ workCentres { code } }", Map.of()).get("workCentres")
                    .forEach(centre -> centres.add(centre.get("code").asString()));
            return centres;
        }
    }

    @Override
    public void once() throws IOException {
        Map<String, Object> input = Map.of("idempotencyKey", PreparedOrders.key(random), "workCentre",
                centres.get(random.nextInt(centres.size())), "limit", 1 + random.nextInt(4), "leaseFor", "PT1H");
        long began = System.nanoTime();
        JsonNode runs = send("leaseRuns", RUNS, input).get("runs");
        if (!runs.isEmpty()) {
            latencies.add("leaseRuns that leased", System.nanoTime() - began);
        }
        for (JsonNode run : runs) {
            work(run);
        }
    }

    private void work(JsonNode run) throws IOException {
        Map<String, Object> held = Map.of("runId", run.get("id").asString(), "lease", run.at("/lease/token").asString());
        if (!send("startRun", START, held).get("userErrors").isEmpty()) {
            refused.incrementAndGet();
            return;
        }
        List<Map<String, Object>> portions = new ArrayList<>();
        run.get("portions").forEach(portion ->
                portions.add(Map.of("stepId", portion.at("/step/id").asString(), "good", portion.get("quantity").asInt())));
        Map<String, Object> report = Map.of("idempotencyKey", PreparedOrders.key(random), "runId", held.get("runId"), "lease",
                held.get("lease"), "portions", portions);
        if (!send("reportRun", REPORT, report).get("userErrors").isEmpty()) {
            refused.incrementAndGet();
        }
    }

    private JsonNode send(String mutation, String query, Map<String, Object> input) throws IOException {
        return latencies.timed(mutation, () -> service.ask(connection, role, query, Map.of("input", input))).get(mutation);
    }
}
