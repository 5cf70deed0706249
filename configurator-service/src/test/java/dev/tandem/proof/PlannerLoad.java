package dev.tandem.proof;

import dev.tandem.proof.Ledger.Priority;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** A planner who holds and resumes work, sets priorities, and ends waiting early. */
final class PlannerLoad implements Runnable {

    private static final String WORK_ORDER = "workOrder { id version state priority steps { id quantityGood } }";

    private final Clients clients;
    private final Ledger ledger;
    private final Random random;
    private final AtomicBoolean goesOn;

    PlannerLoad(Clients clients, Ledger ledger, Random random, AtomicBoolean goesOn) {
        this.clients = clients;
        this.ledger = ledger;
        this.random = random;
        this.goesOn = goesOn;
    }

    @Override
    public void run() {
        while (goesOn.get()) {
            JsonNode open = clients.ask(Clients.PLANNER, """
                    { workOrders(first: 20, filter: {states: [RELEASED, IN_PROGRESS, ON_HOLD]}) {
                      edges { node { id version state priority steps { id kind state } } } } }""", Map.of()).at("/workOrders/edges");
            open.forEach(edge -> {
                if (goesOn.get()) {
                    decide(edge.get("node"));
                }
            });
        }
    }

    private void decide(JsonNode workOrder) {
        JsonNode waiting = workOrder.get("steps").valueStream()
                .filter(step -> step.get("kind").asString().equals("WAITING") && step.get("state").asString().equals("RUNNING"))
                .findFirst().orElse(null);
        String state = workOrder.get("state").asString();
        if (waiting != null) {
            String step = waiting.get("id").asString();
            send("endWaitingStep", workOrder, Map.of("stepId", step)).at("/workOrder/steps").forEach(now -> {
                if (now.get("id").asString().equals(step)) {
                    ledger.waitingsEnded.merge(step, now.get("quantityGood").asInt(), Math::max);
                }
            });
        } else if (state.equals("ON_HOLD")) {
            send("resumeWorkOrder", workOrder, Map.of());
        } else if (random.nextInt(10) == 0) {
            send("holdWorkOrder", workOrder, Map.of());
        } else if (random.nextInt(3) == 0) {
            prioritise(workOrder);
        }
    }

    private void prioritise(JsonNode workOrder) {
        String id = workOrder.get("id").asString();
        int priority = random.nextInt(100);
        int version = workOrder.get("version").asInt();
        note(id, known -> known.acknowledged(version, workOrder.get("priority").asInt()));
        try {
            JsonNode payload = send("setPriority", workOrder, Map.of("priority", priority));
            if (payload.get("userErrors").isEmpty()) {
                note(id, known -> known.acknowledged(payload.at("/workOrder/version").asInt(), priority));
            }
        } catch (UncheckedIOException unknown) {
            note(id, known -> known.perhaps(priority));
            throw unknown;
        }
    }

    private void note(String workOrder, UnaryOperator<Priority> change) {
        ledger.priorities.compute(workOrder, (_, known) -> change.apply(known == null ? new Priority(0, 0, Set.of()) : known));
    }

    private JsonNode send(String field, JsonNode workOrder, Map<String, Object> more) {
        Map<String, Object> input = new java.util.HashMap<>(more);
        input.put("workOrderId", workOrder.get("id").asString());
        input.put("version", workOrder.get("version").asInt());
        input.put("reason", "a test of nerves");
        JsonNode payload = Request.of(Clients.PLANNER, field, input, WORK_ORDER).send(clients);
        if (!payload.get("userErrors").isEmpty()) {
            Check.refused(payload, "STALE_VERSION", "INVALID_INPUT");
        }
        return payload;
    }
}
