package dev.tandem.shopfloor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** An order of two lines: a piece of the first is scrapped and made again, then the customer changes the order. */
@Import(BicyclesInTheMaking.Time.class)
@TestPropertySource(properties = "tandem.store.file=target/amend-after-scrap/${random.uuid}.db")
class AmendAfterScrapIT extends BicyclesInTheMaking {

    @Test
    void theOtherLineChangesAndWhatIsMadeAgainStays() {
        String orderId = aGuestOrders(2, 2);
        List<String> workOrders = order(orderId).get("workOrders").valueStream().map(one -> one.get("id").asString()).toList();
        String scrapped = makeUntilACraftStepIsReady(workOrders.get(0));
        assertThat(report(craftsperson, lease(scrapped), List.of(Map.of("stepId", scrapped, "good", 1, "scrap", 1)), "a scratch").get("userErrors"))
                .isEmpty();
        List<JsonNode> before = steps(workOrders.get(0));
        assertThat(before).filteredOn(step -> step.at("/replaces/id").asString("").equals(scrapped)).isNotEmpty()
                .allSatisfy(again -> assertThat(again.get("quantity").asInt()).isEqualTo(1));

        JsonNode refused = amend(orderId, 1, 3, true);
        assertThat(refused.at("/userErrors/0/code").asString()).as(refused.toString()).isEqualTo("ALREADY_STARTED");
        assertThat(amend(orderId, 2, 5, false).get("userErrors")).isEmpty();
        JsonNode done = amend(orderId, 2, 5, true);
        assertThat(done.get("userErrors")).as(done.toString()).isEmpty();
        assertThat(done.at("/order/lines").valueStream().map(line -> line.get("quantity").asInt())).containsExactly(2, 5);
        assertThat(steps(workOrders.get(0))).as("what is made again").isEqualTo(before);
        assertThat(steps(workOrders.get(1))).isNotEmpty().allSatisfy(step -> assertThat(step.get("quantity").asInt()).isEqualTo(5));
    }

    /** @return the first craft step of which both pieces are ready */
    private String makeUntilACraftStepIsReady(String workOrder) {
        for (int round = 0; round < 100; round++) {
            List<JsonNode> ready = steps(workOrder).stream().filter(step -> step.get("quantityReady").asInt() > 0).toList();
            for (JsonNode step : ready) {
                if (step.get("kind").asString().equals("CRAFT") && step.get("quantityReady").asInt() == 2) {
                    return step.get("id").asString();
                }
                String id = step.get("id").asString();
                String token = step.get("kind").asString().equals("TEMPLATE") ? machine : craftsperson;
                report(token, lease(id), List.of(Map.of("stepId", id, "good", step.get("quantityReady").asInt())), "done");
            }
            if (ready.isEmpty()) {
                clock.advance(Duration.ofHours(6));
            }
        }
        throw new AssertionError("No craft step became ready: " + steps(workOrder));
    }

    /** Leases what is ready of the step, and starts it. */
    private Map<String, String> lease(String step) {
        JsonNode seen = ask(planner, "query($id: ID!) { node(id: $id) { ... on Step { kind plannedWorkCentre { code } } } }", Map.of("id", step)).get("node");
        String token = seen.get("kind").asString().equals("TEMPLATE") ? machine : craftsperson;
        JsonNode run = ask(token, """
                mutation($key: String!, $centre: String!, $steps: [ID!]) {
                  leaseRuns(input: {idempotencyKey: $key, workCentre: $centre, limit: 1, leaseFor: "PT1H", steps: $steps}) {
                    runs { id lease { token } } userErrors { message } } }""",
                Map.of("key", UUID.randomUUID().toString(), "centre", seen.at("/plannedWorkCentre/code").asString(), "steps", List.of(step)))
                .at("/leaseRuns/runs/0");
        Map<String, String> held = Map.of("run", run.get("id").asString(), "lease", run.at("/lease/token").asString());
        ask(token, "mutation($run: ID!, $lease: String!) { startRun(input: {runId: $run, lease: $lease}) { run { state } } }", held);
        return held;
    }

    private JsonNode report(String token, Map<String, String> held, List<Map<String, Object>> portions, String reason) {
        Map<String, Object> input = new HashMap<>(Map.of("idempotencyKey", UUID.randomUUID().toString(), "runId", held.get("run"),
                "lease", held.get("lease"), "portions", portions, "reason", reason));
        return ask(token, "mutation($input: ReportRunInput!) { reportRun(input: $input) { run { state } userErrors { message } } }",
                Map.of("input", input)).get("reportRun");
    }

    private List<JsonNode> steps(String workOrder) {
        return ask(planner, "query($id: ID!) { workOrder(id: $id) { steps { id code kind quantity quantityReady quantityGood quantityScrap replaces { id } } } }",
                Map.of("id", workOrder)).at("/workOrder/steps").valueStream().toList();
    }

    private JsonNode amend(String order, int line, int quantity, boolean confirm) {
        int version = ask(null, "query($id: ID!) { order(id: $id) { version } }", Map.of("id", order)).at("/order/version").asInt();
        return ask(null, """
                mutation($input: AmendOrderInput!) { amendOrder(input: $input) { order { lines { quantity } } userErrors { code message } } }""",
                Map.of("input", Map.of("idempotencyKey", UUID.randomUUID().toString(), "orderId", order, "version", version,
                        "lines", List.of(Map.of("line", line, "quantity", quantity)), "lateAccepted", true, "confirm", confirm)))
                .get("amendOrder");
    }
}
