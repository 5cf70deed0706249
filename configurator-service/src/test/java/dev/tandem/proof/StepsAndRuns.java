package dev.tandem.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What always holds between steps and their runs, and between steps and dispatch lists. */
final class StepsAndRuns {

    private static final String STEPS = """
            id number state steps { id code kind state quantity quantityReady quantityStarted quantityGood quantityScrap quantityRework
              plannedWorkCentre { code } after { id } waitingFor { id }
              runs { id state lease { until } portions { quantity good scrap rework step { id } } } }""";

    private StepsAndRuns() {}

    /** @param atRest every lease that was not started has run out, so that nothing is reserved without a run either */
    static void check(Clients clients, boolean atRest) {
        Map<String, Set<String>> ready = new HashMap<>();
        clients.all("workOrders", STEPS).forEach(workOrder -> {
            Map<String, JsonNode> steps = new HashMap<>();
            workOrder.get("steps").forEach(step -> steps.put(step.get("id").asString(), step));
            workOrder.get("steps").forEach(step -> {
                if (!step.get("kind").asString().equals("WAITING")) {
                    check(workOrder, step, steps, atRest);
                    if (count(step, "quantityReady") > 0 || count(step, "quantityStarted") > 0) {
                        ready.computeIfAbsent(step.at("/plannedWorkCentre/code").asString(), _ -> new TreeSet<>()).add(step.get("id").asString());
                    }
                }
            });
        });
        if (atRest) {
            Map<String, Set<String>> listed = new HashMap<>();
            clients.ask(Clients.PLANNER, "{ workCentres { code } }", Map.of()).get("workCentres").forEach(centre -> {
                String code = centre.get("code").asString();
                List<JsonNode> steps = clients.dispatchList(code);
                if (!steps.isEmpty()) {
                    listed.put(code, new TreeSet<>(steps.stream().map(step -> step.get("id").asString()).toList()));
                }
            });
            assertThat(listed).isEqualTo(ready);
        }
    }

    private static void check(JsonNode workOrder, JsonNode step, Map<String, JsonNode> steps, boolean atRest) {
        String what = workOrder.get("number").asString() + " " + workOrder.get("state") + " " + step;
        int quantity = count(step, "quantity");
        int leased = 0;
        int started = 0;
        Map<String, Integer> states = new HashMap<>();
        int[] came = new int[3];
        for (JsonNode run : step.get("runs")) {
            JsonNode portion = run.get("portions").valueStream()
                    .filter(one -> one.at("/step/id").equals(step.get("id"))).findFirst().orElseThrow();
            String state = run.get("state").asString();
            int open = count(portion, "quantity") - count(portion, "good") - count(portion, "scrap") - count(portion, "rework");
            states.merge(state, 1, Integer::sum);
            leased += state.equals("ALLOWED_TO_START") ? open : 0;
            started += state.equals("RUNNING") || state.equals("INTERRUPTED") ? open : 0;
            came[0] += count(portion, "good");
            came[1] += count(portion, "scrap");
            came[2] += count(portion, "rework");
        }
        assertThat(count(step, "quantityGood")).as(what).isEqualTo(came[0]).isLessThanOrEqualTo(quantity);
        assertThat(count(step, "quantityScrap")).as(what).isEqualTo(came[1]);
        assertThat(count(step, "quantityRework")).as(what).isEqualTo(came[2]);
        assertThat(count(step, "quantityStarted")).as(what).isEqualTo(started);
        int free = quantity - came[0] - started - leased;
        assertThat(free).as(what).isNotNegative();
        assertThat(count(step, "quantityReady")).as(what).isLessThanOrEqualTo(free);

        String state = step.get("state").asString();
        assertThat(state.equals("ENDED")).as(what).isEqualTo(came[0] == quantity);
        assertThat(state.equals("RUNNING")).as(what).isEqualTo(states.containsKey("RUNNING"));
        if (!step.get("runs").isEmpty() && (started > 0 || came[0] + came[1] + came[2] > 0)) {
            step.get("after").forEach(before -> assertThat(steps.get(before.get("id").asString()).get("state").asString()).as(what).isEqualTo("ENDED"));
        }
        boolean stopped = Set.of("ON_HOLD", "CANCELLED").contains(workOrder.get("state").asString());
        if (atRest) {
            assertThat(leased).as(what).isZero();
            assertThat(count(step, "quantityReady")).as(what).isEqualTo(stopped || !step.get("waitingFor").isEmpty() ? 0 : free);
        }
    }

    private static int count(JsonNode node, String field) {
        return node.get(field).asInt();
    }
}
