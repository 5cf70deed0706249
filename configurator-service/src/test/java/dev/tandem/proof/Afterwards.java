package dev.tandem.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.proof.Ledger.HeldRun;
import dev.tandem.proof.Ledger.Known;
import dev.tandem.proof.Ledger.Outcome;
import dev.tandem.proof.Ledger.Priority;
import dev.tandem.proof.Ledger.Reported;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Holds what a restarted service says against what was acknowledged before it was killed. */
final class Afterwards {

    private static final Duration RELAY = Duration.ofSeconds(30);

    private final Clients clients;
    private final Ledger ledger;

    Afterwards(Clients clients, Ledger ledger) {
        this.clients = clients;
        this.ledger = ledger;
    }

    void check() throws InterruptedException {
        configurationsAreAsAcknowledged();
        requestsSentAgainCreateNothingTwice();
        reportsSentAgainCountOnce();
        Check.soon(RELAY, this::ordersHaveTheirWorkOrders);
        Check.soon(RELAY, () -> StepsAndRuns.check(clients, false));
        Check.soon(RELAY, () -> ledger.feed.check(clients));
        runsAreAsAcknowledged();
    }

    /** A version above the acknowledged one may come only from the one change whose answer was cut off. */
    private void configurationsAreAsAcknowledged() {
        ledger.configurations.forEach((id, known) -> {
            JsonNode now = clients.ask(Clients.GUEST,
                            "query($id: ID!) { configuration(id: $id) { version selections { characteristic code codes number text origin } } }",
                            Map.of("id", id))
                    .get("configuration");
            assertThat(now.isNull()).as("configuration %s", id).isFalse();
            int version = now.get("version").asInt();
            assertThat(version).as("version of %s", id).isBetween(known.version(), known.version() + 1);
            if (version == known.version()) {
                assertThat(now.get("selections").toString()).as(id).isEqualTo(known.shown());
            }
            ledger.configurations.put(id, new Known(version, now.get("selections").toString()));
        });
    }

    private void requestsSentAgainCreateNothingTwice() {
        again("startConfiguration", payload -> payload.at("/configuration/id").asString());
        again("placeOrder", payload -> payload.at("/order/id").asString());
        again("leaseRuns", FloorLoad::ids);
    }

    private void again(String field, java.util.function.Function<JsonNode, String> created) {
        for (Request request : ledger.creating(field)) {
            String before = ledger.created(request);
            if (before != null && before.isEmpty()) {
                continue; // Nothing was ready then: sent again, it would ask anew.
            }
            JsonNode payload = request.send(clients);
            Check.accepted(payload);
            String now = created.apply(payload);
            assertThat(now).as("%s", request).isEqualTo(before == null ? now : before);
            ledger.created.put(request.key(), now);
        }
        ledger.creating.values().removeIf(request -> field.equals("leaseRuns") && request.field().equals(field));
    }

    private void reportsSentAgainCountOnce() {
        for (HeldRun run : ledger.runs.values()) {
            for (int i = 0; i < run.reports.size(); i++) {
                Reported report = run.reports.get(i);
                Check.accepted(report.request().send(clients));
                run.reports.set(i, new Reported(report.request(), report.good(), report.scrap(), report.rework(), true));
            }
            if (run.started && run.open() == 0) {
                run.ended = true;
                ledger.unfinished.remove(run);
            }
        }
    }

    private void ordersHaveTheirWorkOrders() {
        List<JsonNode> orders = clients.all("orders", "id number state lines { quantity }");
        Map<String, Integer> linesOfOrder = new HashMap<>();
        ledger.creating("placeOrder").forEach(request -> linesOfOrder.put(ledger.created(request), ledger.linesOfKey.get(request.key())));
        assertThat(orders).extracting(order -> order.get("id").asString()).containsExactlyInAnyOrderElementsOf(linesOfOrder.keySet());
        assertThat(orders).extracting(order -> order.get("number").asString()).doesNotHaveDuplicates();

        List<JsonNode> workOrders = clients.all("workOrders", "id number state priority");
        assertThat(workOrders).extracting(workOrder -> workOrder.get("id").asString()).doesNotHaveDuplicates();
        assertThat(workOrders).hasSize(linesOfOrder.values().stream().mapToInt(Integer::intValue).sum());
        Map<String, Set<String>> states = new HashMap<>();
        Map<String, Integer> count = new HashMap<>();
        workOrders.forEach(workOrder -> {
            String order = workOrder.get("id").asString().replaceAll("^wo_(.*)_\\d+$", "ord_$1");
            states.computeIfAbsent(order, _ -> new TreeSet<>()).add(workOrder.get("state").asString());
            count.merge(order, 1, Integer::sum);
            Priority priority = ledger.priorities.get(workOrder.get("id").asString());
            assertThat(priority == null || priority.mayBe(workOrder.get("priority").asInt())).as("%s, %s", workOrder, priority).isTrue();
        });
        assertThat(count).isEqualTo(linesOfOrder);
        orders.forEach(order -> agrees(order, states.get(order.get("id").asString())));
    }

    private void agrees(JsonNode order, Set<String> workOrders) {
        String id = order.get("id").asString();
        String state = order.get("state").asString();
        switch (state) {
            case "CANCELLED", "DONE" -> assertThat(workOrders).as(id).containsExactly(state);
            case "ACCEPTED" -> assertThat(workOrders).as(id).doesNotContain("IN_PROGRESS", "DONE", "CANCELLED");
            default -> assertThat(workOrders).as(id).doesNotContain("CANCELLED").isNotEqualTo(Set.of("DONE"));
        }
        Outcome cancelled = ledger.cancellations.get(id);
        if (cancelled != Outcome.UNKNOWN) {
            assertThat(state.equals("CANCELLED")).as("order %s is %s, its cancellation: %s", id, state, cancelled)
                    .isEqualTo(cancelled == Outcome.CANCELLED);
        }
    }

    private void runsAreAsAcknowledged() {
        for (HeldRun run : ledger.runs.values()) {
            JsonNode now = clients.ask(Clients.PLANNER, "query($id: ID!) { run(id: $id) { state portions { good scrap rework setAside quantity step { id } } } }",
                    Map.of("id", run.id)).get("run");
            String state = now.get("state").asString();
            JsonNode portion = now.at("/portions/0");
            assertThat(portion.get("good").asInt()).as(run.id).isEqualTo(run.reports.stream().mapToInt(Reported::good).sum());
            assertThat(portion.get("scrap").asInt() + portion.get("setAside").asInt()).as(run.id).isEqualTo(run.reports.stream().mapToInt(Reported::scrap).sum());
            assertThat(portion.get("rework").asInt()).as(run.id).isEqualTo(run.reports.stream().mapToInt(Reported::rework).sum());
            assertThat(portion.get("quantity").asInt()).isEqualTo(run.quantity);
            assertThat(portion.at("/step/id").asString()).isEqualTo(run.stepId);
            now.get("portions").valueStream().skip(1).forEach(other -> assertThat(other.get("good").asInt()).as(run.id)
                    .isEqualTo(run.reports.isEmpty() ? 0 : run.others.get(other.at("/step/id").asString())));
            if (run.ended) {
                assertThat(state).as(run.id).isEqualTo("ENDED");
            } else if (run.started) {
                assertThat(state).as(run.id).isIn("RUNNING", "INTERRUPTED");
            } else if (run.released) {
                assertThat(state).as(run.id).isEqualTo("ABORTED");
            }
        }
        Map<String, Integer> letOut = clients.all("workOrders", "steps { id quantityGood }").stream()
                .flatMap(workOrder -> workOrder.get("steps").valueStream())
                .collect(Collectors.toMap(step -> step.get("id").asString(), step -> step.get("quantityGood").asInt()));
        ledger.waitingsEnded.forEach((step, pieces) -> assertThat(letOut.get(step)).as(step).isGreaterThanOrEqualTo(pieces));
    }
}
