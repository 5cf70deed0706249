package dev.tandem.shopfloor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** A customer orders two bicycles; machines and people make them, step by step. */
@Import(BicyclesInTheMaking.Time.class)
class FromOrderToDoneIT extends BicyclesInTheMaking {

    @Test
    void aGuestsOrderIsMadeStepByStepUntilItIsDone() {
        String orderId = aGuestOrdersTwoBicycles();

        JsonNode order = order(orderId);
        assertThat(order.get("state").asString()).isEqualTo("ACCEPTED");
        JsonNode workOrder = order.get("workOrders").get(0);
        assertThat(workOrder.get("state").asString()).isEqualTo("RELEASED");
        assertThat(workOrder.get("steps").size()).isGreaterThan(5);

        String workOrderId = workOrder.get("id").asString();
        assertThat(workOnWhatIsReady(workOrderId)).isPositive();
        assertThat(order(orderId).get("state").asString()).isEqualTo("IN_PRODUCTION");
        for (int round = 0; round < 200 && !order(orderId).get("state").asString().equals("DONE"); round++) {
            if (workOnWhatIsReady(workOrderId) == 0) {
                clock.advance(Duration.ofHours(6));
            }
        }

        JsonNode done = order(orderId);
        assertThat(done.get("state").asString()).isEqualTo("DONE");
        assertThat(done.get("workOrders").get(0).get("state").asString()).isEqualTo("DONE");
        done.get("workOrders").get(0).get("steps").forEach(step -> {
            assertThat(step.get("state").asString()).as(step.toString()).isEqualTo("ENDED");
            assertThat(step.get("startedAt").isNull()).isFalse();
            assertThat(step.get("endedAt").isNull()).isFalse();
        });
        JsonNode seen = ask(planner, """
                query($id: ID!) { workOrder(id: $id) { source { ... on OrderLine { quantity } } steps { quantityGood plannedWorkCentre { code }
                  because { text reasons { rule version text } } runs { state lease { token } portions { good step { code } } } } } }""",
                Map.of("id", workOrderId)).get("workOrder");
        assertThat(seen.get("source").get("quantity").asInt()).isEqualTo(2);
        seen.get("steps").forEach(step -> assertThat(step.get("quantityGood").asInt()).isEqualTo(2));
        assertThat(seen.get("steps").get(0).get("because").get("reasons").size()).isPositive();
    }

    @Test
    void bicyclesOfSeveralOrdersAreCuredTogether() {
        List<String> workOrders = IntStream.range(0, 5)
                .mapToObj(_ -> order(aGuestOrdersTwoBicycles()).get("workOrders").get(0).get("id").asString()).toList();
        JsonNode batch = null;
        for (int round = 0; round < 200 && batch == null; round++) {
            workOrders.forEach(this::workOnWhatIsReadyElsewhere);
            clock.advance(Duration.ofHours(6));
            batch = Stream.of("OVEN-1", "OVEN-2").flatMap(this::proposals)
                    .filter(proposal -> proposal.get("portions").size() > 1).findFirst().orElse(null);
        }
        assertThat(batch).isNotNull();
        assertThat(batch.at("/explanation/text").asString()).startsWith("A run takes up to " + batch.get("capacity").asInt() + " pieces; ");
        List<String> steps = batch.get("portions").valueStream().map(portion -> portion.at("/step/id").asString()).toList();
        String centre = batch.at("/portions/0/step/plannedWorkCentre/code").asString();
        JsonNode run = ask(machine, """
                mutation($key: String!, $centre: String!, $steps: [ID!]) {
                  leaseRuns(input: {idempotencyKey: $key, workCentre: $centre, limit: 1, leaseFor: "PT1H", steps: $steps}) {
                    runs { id lease { token } portions { quantity step { id } } } userErrors { code message } } }""",
                Map.of("key", UUID.randomUUID().toString(), "centre", centre, "steps", steps)).at("/leaseRuns/runs/0");
        assertThat(run.get("portions").valueStream().map(portion -> portion.at("/step/id").asString())).isEqualTo(steps);
        assertThat(run.get("portions").valueStream().mapToInt(portion -> portion.get("quantity").asInt()).sum())
                .isEqualTo(batch.get("pieces").asInt());

        Map<String, String> held = Map.of("run", run.get("id").asString(), "lease", run.at("/lease/token").asString());
        ask(machine, "mutation($run: ID!, $lease: String!) { startRun(input: {runId: $run, lease: $lease}) { run { state } } }", held);
        for (JsonNode portion : run.get("portions")) {
            JsonNode reported = report(machine, held, List.of(
                    Map.of("stepId", portion.at("/step/id").asString(), "good", portion.get("quantity").asInt())));
            boolean last = portion.equals(run.get("portions").get(steps.size() - 1));
            assertThat(reported.at("/run/state").asString()).isEqualTo(last ? "ENDED" : "RUNNING");
        }
        JsonNode seen = ask(planner, "query($id: ID!) { node(id: $id) { ... on Step { state runs { portions { good } } } } }",
                Map.of("id", steps.getLast())).get("node");
        assertThat(seen.get("state").asString()).isEqualTo("ENDED");
        assertThat(seen.at("/runs/0/portions").size()).isEqualTo(steps.size());
    }

    private Stream<JsonNode> proposals(String oven) {
        return ask(planner, """
                query($centre: String!) { dispatchList(workCentre: $centre) { edges { batch {
                  capacity pieces full explanation { text reasons { rule } } waiting { until pieces promiseCost step { id } }
                  portions { quantity step { id plannedWorkCentre { code } } } } } } }""", Map.of("centre", oven))
                .at("/dispatchList/edges").valueStream().map(edge -> edge.get("batch")).filter(proposal -> !proposal.isNull());
    }

    @Test
    void whoHoldsTheOrderReadsNoMoreOfTheFloorThanItsProgress() {
        String orderId = aGuestOrdersTwoBicycles();
        for (String field : List.of("priority", "site", "promisedAt", "source { __typename }", "decisions { reason }", "steps { because { reasons { rule } } }",
                "steps { plannedWorkCentre { code } }", "steps { capability }", "steps { instructions }", "steps { quantityScrap }",
                "steps { quantitySetAside }", "steps { workOrder { id } }", "steps { waitingFor { id } }", "steps { runs { id } }",
                "steps { runs { lease { token } } }")) {
            String query = "query($id: ID!) { order(id: $id) { workOrders { number " + field + " } } }";
            JsonNode answer = edge.ask(null, query, Map.of("id", orderId));
            assertThat(answer.get("errors").get(0).get("extensions").get("code").asString()).as(field).isEqualTo("UNAUTHORIZED");
            assertThat(edge.ask(planner, query, Map.of("id", orderId)).has("errors")).as(field).isFalse();
        }
    }

    @Test
    void whoHoldsTheOrderReadsWhatIsDoneAndWhyButNotWhere() {
        String orderId = aGuestOrdersTwoBicycles();
        String query = """
                query($id: ID!) { order(id: $id) { workOrders { number state steps { id code kind name state round quantity quantityReady
                  quantityStarted quantityGood duration plannedStart plannedEnd startedAt endedAt because { text } } } } }""";
        JsonNode guest = edge.ask(null, query, Map.of("id", orderId));
        assertThat(guest.has("errors")).as(guest.toString()).isFalse();
        JsonNode floor = edge.ask(planner, query, Map.of("id", orderId));
        JsonNode steps = guest.at("/data/order/workOrders/0/steps");
        assertThat(steps.size()).isGreaterThan(5);
        for (int index = 0; index < steps.size(); index++) {
            String told = steps.get(index).at("/because/text").asString();
            String all = floor.at("/data/order/workOrders/0/steps/" + index + "/because/text").asString();
            assertThat(told).isNotBlank().doesNotContainPattern("[A-Z]+-[0-9A-Z]+ (is|may)");
            assertThat(all).startsWith(told).hasSizeGreaterThan(told.length());
            assertThat(steps.get(index).get("quantity").asInt()).isEqualTo(2);
        }
        JsonNode customer = edge.ask(edge.token("customer"), query, Map.of("id", orderId));
        assertThat(customer).isEqualTo(guest);
    }

    @Test
    void whoHoldsTheOrderHearsOfItAsItIsMade() throws Exception {
        String orderId = aGuestOrdersTwoBicycles();
        String workOrderId = order(orderId).get("workOrders").get(0).get("id").asString();
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        String query = "subscription { orderChanged(id: \\\"" + orderId + "\\\") { state workOrders { state steps { state } } } }";
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            client.sendAsync(events(query), BodyHandlers.fromLineSubscriber(new Lines(heard)));
            assertThat(heard.poll(10, TimeUnit.SECONDS)).as("as it is").contains("\"state\":\"ACCEPTED\"", "RELEASED");
            assertThat(workOnWhatIsReady(workOrderId)).isPositive();
            String last = "";
            for (String one = heard.poll(10, TimeUnit.SECONDS); one != null && !last.contains("IN_PRODUCTION"); one = heard.poll(10, TimeUnit.SECONDS)) {
                last = one;
            }
            assertThat(last).contains("\"state\":\"IN_PRODUCTION\"", "IN_PROGRESS");
            client.shutdownNow();
        }
    }

    @Test
    void nobodyFollowsAnOrderThatIsNone() throws Exception {
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (String id : List.of("ord_none", "", "cfg_x", "💺", "ord_" + "a".repeat(5_000))) {
                String body = client.send(events("subscription { orderChanged(id: \\\"" + id + "\\\") { id } }"), BodyHandlers.ofString()).body();
                assertThat(body).contains("NOT_FOUND").doesNotContain("INTERNAL");
            }
        }
    }

    private HttpRequest events(String query) {
        return eventsBuilder(query).build();
    }

    private HttpRequest events(String query, String token) {
        return eventsBuilder(query).header("Authorization", "Bearer " + token).build();
    }

    private HttpRequest.Builder eventsBuilder(String query) {
        return HttpRequest.newBuilder(edge.uri("/graphql"))
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString("{\"query\":\"" + query + "\"}"));
    }

    /** Keeps the data lines of a stream of events. */
    private record Lines(BlockingQueue<String> heard) implements Flow.Subscriber<String> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (line.startsWith("data:{")) {
                heard.add(line);
            }
        }

        @Override
        public void onError(Throwable ended) {}

        @Override
        public void onComplete() {}
    }

    @Test
    void aPlannerHearsHowAWorkOrderIsAndOfEachChange() throws Exception {
        String orderId = aGuestOrdersTwoBicycles();
        String id = order(orderId).get("workOrders").get(0).get("id").asString();
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            String query = "subscription { workOrderChanged(id: \\\"" + id + "\\\") { priority state } }";
            client.sendAsync(events(query, planner), BodyHandlers.fromLineSubscriber(new Lines(heard)));
            assertThat(heard.poll(10, TimeUnit.SECONDS)).as("as it is").contains("\"state\":\"RELEASED\"");
            JsonNode decided = ask(planner, """
                    mutation($id: ID!, $version: Int!) {
                      setPriority(input: {workOrderId: $id, version: $version, priority: 77, reason: "a gift"}) {
                        workOrder { priority } userErrors { code message } } }""", Map.of("id", id, "version", version(id)));
            assertThat(decided.get("setPriority").get("userErrors").size()).isZero();
            assertThat(heard.poll(10, TimeUnit.SECONDS)).contains("\"priority\":77");
            client.shutdownNow();
        }
    }

    @Test
    void workOrdersAreFilteredAndPagedByNumber() {
        String first = order(aGuestOrdersTwoBicycles()).get("workOrders").get(0).get("number").asString();
        String second = order(aGuestOrdersTwoBicycles()).get("workOrders").get(0).get("number").asString();
        String query = """
                query($filter: WorkOrderFilter, $first: Int, $after: String) { workOrders(filter: $filter, first: $first, after: $after) {
                  edges { node { number } cursor } pageInfo { hasNextPage endCursor } } }""";
        assertThat(numbers(ask(planner, query, Map.of("filter", Map.of("text", second.toLowerCase(Locale.ROOT)))))).containsExactly(second);
        assertThat(numbers(ask(planner, query, Map.of("filter", Map.of("states", List.of("RELEASED"), "productLine", "VELO"), "first", 100))))
                .contains(first, second).isSorted();
        assertThat(numbers(ask(planner, query, Map.of("filter", Map.of("productLine", "LUTH"))))).isEmpty();
        assertThat(numbers(ask(planner, query, Map.of("filter", Map.of("workCentre", "PLEK-1"))))).isEmpty();
        assertThat(numbers(ask(planner, query, Map.of("filter", Map.of("promisedBefore", "2026-11-23T00:00:00Z"))))).isEmpty();
        JsonNode page = ask(planner, query, Map.of("first", 1));
        assertThat(page.get("workOrders").get("pageInfo").get("hasNextPage").asBoolean()).isTrue();
        String end = page.get("workOrders").get("pageInfo").get("endCursor").asString();
        assertThat(numbers(ask(planner, query, Map.of("first", 1, "after", end)))).hasSize(1).doesNotContainAnyElementsOf(numbers(page));
    }

    @Test
    void badInputOnTheFloorGetsAClearAnswer() {
        String id = order(aGuestOrdersTwoBicycles()).get("workOrders").get(0).get("id").asString();
        String steer = """
                mutation($id: ID!, $version: Int!, $priority: Int!, $reason: String!) {
                  setPriority(input: {workOrderId: $id, version: $version, priority: $priority, reason: $reason}) {
                    workOrder { id } userErrors { __typename code message path ... on StaleVersionError { currentVersion } } } }""";
        assertThat(refusal(steer, Map.of("id", id, "version", 99, "priority", 1, "reason", "x")).get("currentVersion").asInt()).isEqualTo(1);
        assertThat(type(steer, Map.of("id", "wo_x", "version", 1, "priority", 1, "reason", "x"))).isEqualTo("NotFoundError");
        assertThat(type(steer, Map.of("id", id, "version", 1, "priority", 1_001, "reason", "x"))).isEqualTo("InvalidInputError");
        for (String reason : List.of("", "   ", "x".repeat(501), "bell \u0007")) {
            assertThat(type(steer, Map.of("id", id, "version", 1, "priority", 1, "reason", reason))).isEqualTo("InvalidInputError");
        }
        String start = """
                mutation($run: ID!, $lease: String!) { startRun(input: {runId: $run, lease: $lease}) {
                  run { id } userErrors { __typename code message path } } }""";
        assertThat(type(start, Map.of("run", "run_x", "lease", "\uD83D\uDEB2"))).isEqualTo("LeaseLostError");
        String lease = """
                mutation($limit: Int!, $leaseFor: Duration!, $centre: String!) {
                  leaseRuns(input: {idempotencyKey: "k", workCentre: $centre, limit: $limit, leaseFor: $leaseFor}) {
                    runs { id } userErrors { __typename code message path ... on InvalidInputError { didYouMean allowed } } } }""";
        assertThat(refusal(lease, Map.of("limit", 1, "leaseFor", "PT1M", "centre", "LAZER-1")).get("didYouMean").get(0).asString())
                .isEqualTo("LASER-1");
        assertThat(type(lease, Map.of("limit", 0, "leaseFor", "PT1M", "centre", "LASER-1"))).isEqualTo("InvalidInputError");
        assertThat(type(lease, Map.of("limit", 1, "leaseFor", "PT1S", "centre", "LASER-1"))).isEqualTo("InvalidInputError");
        assertThat(edge.ask(planner, "{ dispatchList(workCentre: \"LAZER-1\") { edges { cursor } } }").get("errors").get(0)
                .get("extensions").get("code").asString()).isEqualTo("INVALID_INPUT");
        assertThat(edge.ask(planner, "{ dispatchList(workCentre: \"LASER-1\", after: \"x\") { edges { cursor } } }").get("errors").get(0)
                .get("extensions").get("code").asString()).isEqualTo("INVALID_INPUT");
        assertThat(edge.ask(edge.token("customer"), "{ dispatchList(workCentre: \"LASER-1\") { edges { cursor } } }").get("errors").get(0)
                .get("extensions").get("code").asString()).isEqualTo("FORBIDDEN");
    }

    private JsonNode refusal(String mutation, Map<String, ?> variables) {
        JsonNode payload = ask(planner, mutation, variables).iterator().next();
        assertThat(payload.get("userErrors").size()).as(payload.toString()).isEqualTo(1);
        return payload.get("userErrors").get(0);
    }

    private String type(String mutation, Map<String, ?> variables) {
        return refusal(mutation, variables).get("__typename").asString();
    }

    private static List<String> numbers(JsonNode data) {
        List<String> numbers = new ArrayList<>();
        data.get("workOrders").get("edges").forEach(edge -> numbers.add(edge.get("node").get("number").asString()));
        return numbers;
    }
}
