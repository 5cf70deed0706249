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
              quantitySetAside replaces { id } plannedWorkCentre { code } after { id } waitingFor { id }
              runs { id state lease { until } portions { quantity good scrap rework setAside step { id } } } }""";

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
                }
                if (count(step, "quantityReady") > 0 || count(step, "quantityStarted") > 0) {
                    ready.computeIfAbsent(step.at("/plannedWorkCentre/code").asString(), _ -> new TreeSet<>()).add(step.get("id").asString());
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
        int[] came = new int[4];
        for (JsonNode run : step.get("runs")) {
            JsonNode portion = run.get("portions").valueStream()
                    .filter(one -> one.at("/step/id").equals(step.get("id"))).findFirst().orElseThrow();
            String state = run.get("state").asString();
            int accounted = 0;
            for (int i = 0; i < came.length; i++) {
                int pieces = count(portion, List.of("good", "scrap", "rework", "setAside").get(i));
                came[i] += pieces;
                accounted += pieces;
            }
            int open = count(portion, "quantity") - accounted;
            states.merge(state, 1, Integer::sum);
            leased += state.equals("ALLOWED_TO_START") ? open : 0;
            started += state.equals("RUNNING") || state.equals("INTERRUPTED") ? open : 0;
        }
        assertThat(count(step, "quantityGood")).as(what).isEqualTo(came[0]).isLessThanOrEqualTo(quantity);
        assertThat(count(step, "quantityScrap")).as(what).isEqualTo(came[1]);
        assertThat(count(step, "quantityRework")).as(what).isEqualTo(came[2]);
        assertThat(count(step, "quantitySetAside")).as(what).isEqualTo(came[3]);
        assertThat(count(step, "quantityStarted")).as(what).isEqualTo(started);
        int taken = came[0] + came[1] + came[3] + started + leased;
        int free = supply(step, steps) - taken;
        assertThat(free).as(what).isNotNegative();
        assertThat(count(step, "quantityReady")).as(what).isLessThanOrEqualTo(free);
        assertThat(madeAgain(step, steps).stream().mapToInt(again -> count(again, "quantity")).sum()).as(what).isEqualTo(came[1]);

        String state = step.get("state").asString();
        assertThat(state.equals("ENDED")).as(what).isEqualTo(came[0] + came[1] == quantity);
        assertThat(state.equals("RUNNING")).as(what).isEqualTo(states.containsKey("RUNNING"));
        boolean stopped = Set.of("ON_HOLD", "CANCELLED").contains(workOrder.get("state").asString());
        if (atRest) {
            assertThat(leased).as(what).isZero();
            assertThat(count(step, "quantityReady")).as(what).isEqualTo(stopped ? 0 : free);
        }
    }

    /** Pieces that what is before a step has put out. */
    private static int supply(JsonNode step, Map<String, JsonNode> steps) {
        int least = count(step, "quantity");
        for (JsonNode before : step.get("after")) {
            least = Math.min(least, output(steps.get(before.get("id").asString()), steps));
        }
        return least;
    }

    private static int output(JsonNode step, Map<String, JsonNode> steps) {
        return count(step, "quantityGood") + madeAgain(step, steps).stream().mapToInt(again -> output(again, steps)).sum();
    }

    private static List<JsonNode> madeAgain(JsonNode step, Map<String, JsonNode> steps) {
        return steps.values().stream()
                .filter(other -> other.at("/replaces/id").equals(step.get("id")) && other.get("code").equals(step.get("code")))
                .toList();
    }

    private static int count(JsonNode node, String field) {
        return node.get(field).asInt();
    }
}
