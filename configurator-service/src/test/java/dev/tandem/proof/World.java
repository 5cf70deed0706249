package dev.tandem.proof;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A configuration, an order not yet begun, and a leased, a started and a waiting piece of work: something good to change one thing of. */
final class World {

    static final Map<String, Object> CUSTOMER = Map.of("name", "Ada Winter", "email", "ada@example.org", "phone", "+49 431 12345",
            "address", Map.of("lines", List.of("Am Hof 1"), "postalCode", "24103", "city", "Kiel", "country", "DE"));

    private final Clients clients;
    private final JsonNode configuration;
    private final JsonNode order;
    private final JsonNode leased;
    private final JsonNode started;
    private @Nullable Drafts drafts;

    World(Clients clients) {
        this.clients = clients;
        configuration = send(Clients.GUEST, "startConfiguration", start(), "configuration { id version }").get("configuration");
        placed();
        leased = lease(Clients.MACHINE);
        started = lease(Clients.MACHINE);
        send(Clients.MACHINE, "startRun", held(started), "run { id }");
        order = placed();
    }

    String configurationId() {
        return text(configuration, "id");
    }

    private JsonNode placed() {
        JsonNode placed = send(Clients.GUEST, "placeOrder", place(), "order { id }").get("order");
        return clients.ask(Clients.PLANNER, "query($id: ID!) { order(id: $id) { id version workOrders { id version } } }",
                Map.of("id", text(placed, "id"))).get("order");
    }

    private JsonNode lease(String role) {
        for (String centre : List.of("LASER-1", "CNC-5AX", "CNC-5AX-2", "PRINT-SLM", "LACE-M")) {
            Map<String, Object> input = new LinkedHashMap<>(leaseInput());
            input.put("workCentre", centre);
            JsonNode runs = send(role, "leaseRuns", input, "runs { id version lease { token } portions { quantity step { id } } }").get("runs");
            if (!runs.isEmpty()) {
                return runs.get(0);
            }
        }
        throw new IllegalStateException("Nothing is ready");
    }

    /** Who sends a mutation, and a good input for it. */
    Map.Entry<String, Map<String, Object>> good(String mutation) {
        JsonNode workOrder = order.at("/workOrders/0");
        return switch (mutation) {
            case "startConfiguration" -> Map.entry(Clients.GUEST, with(start(), "sharedId", shared()));
            case "shareConfiguration" -> Map.entry(Clients.GUEST, share());
            case "changeConfiguration" -> Map.entry(Clients.GUEST, Map.of("configurationId", text(configuration, "id"), "version",
                    configuration.get("version").asInt(), "set", List.of(finish("FADE_2"), members()), "clear", List.of("size"), "onConflict", "REFUSE"));
            case "applyRepair" -> Map.entry(Clients.GUEST, Map.of("configurationId", text(configuration, "id"), "version",
                    configuration.get("version").asInt(), "repairId", repair()));
            case "completeConfiguration" -> Map.entry(Clients.GUEST, Map.of("configurationId", text(configuration, "id"), "version",
                    configuration.get("version").asInt(), "objective", "PRICE"));
            // Nothing was changed or published yet: these are refused however good they look.
            case "moveConfiguration" -> Map.entry(Clients.GUEST, Map.of("configurationId", text(configuration, "id"), "version",
                    configuration.get("version").asInt(), "toVersion", 1, "confirm", true));
            case "undoChange", "redoChange" -> Map.entry(Clients.GUEST, Map.of("configurationId", text(configuration, "id"), "version",
                    configuration.get("version").asInt()));
            case "placeOrder" -> Map.entry(Clients.GUEST, place());
            case "cancelOrder" -> Map.entry(Clients.GUEST, Map.of("orderId", text(order, "id"), "version", order.get("version").asInt(), "reason", "no"));
            case "amendOrder" -> Map.entry(Clients.GUEST, amend());
            case "eraseCustomer" -> Map.entry(Clients.ADMIN, new LinkedHashMap<>(Map.of("idempotencyKey", key(), "orderId", text(order, "id"),
                    "reason", "asked for", "evenIfOpen", true)));
            case "holdWorkOrder" -> Map.entry(Clients.PLANNER, steer(workOrder));
            case "setPriority" -> Map.entry(Clients.PLANNER, with(steer(workOrder), "priority", 3));
            case "leaseRuns" -> Map.entry(Clients.MACHINE, leaseInput());
            case "renewLease", "releaseRun", "startRun" -> Map.entry(Clients.MACHINE, held(leased));
            case "interruptRun" -> Map.entry(Clients.MACHINE, with(held(started), "reason", "a break"));
            case "reportRun" -> Map.entry(Clients.MACHINE, report());
            case "takeOverRun" -> Map.entry(Clients.PLANNER,
                    Map.of("runId", text(started, "id"), "version", started.get("version").asInt() + 1, "reason", "gone home"));
            case "handOverRun" -> Map.entry(Clients.MACHINE, with(held(started), "remark", "the left edge needs a look"));
            case "exportWorkOrders" -> Map.entry(Clients.PLANNER, export());
            case "cancelBulkOperation" -> Map.entry(Clients.PLANNER, Map.of("bulkOperationId", exported()));
            // Nothing is held, waits or is set aside yet: these are refused however good they look.
            case "resumeWorkOrder" -> Map.entry(Clients.PLANNER, steer(workOrder));
            case "endWaitingStep" -> Map.entry(Clients.PLANNER, with(steer(workOrder), "stepId", text(started.at("/portions/0/step"), "id")));
            case "decideSetAside" -> Map.entry(Clients.PLANNER, decision());
            case "assessImpact", "cancelImpact", "createDraft", "changeDraft", "importDraft", "importTable", "submitDraft", "approveDraft", "sendBackDraft", "discardDraft", "publishDraft", "rollBack",
                    "withdrawVersion" -> drafts().good(mutation);
            default -> throw new IllegalArgumentException("What is good for " + mutation + "? Say it here.");
        };
    }

    private Drafts drafts() {
        if (drafts == null) {
            drafts = new Drafts(clients);
        }
        return drafts;
    }

    private Map<String, Object> start() {
        return Map.of("idempotencyKey", key(), "productLine", "VELO", "version", 1, "selections", List.of(finish("POWDER")));
    }

    private Map<String, Object> share() {
        return Map.of("idempotencyKey", key(), "configurationId", text(configuration, "id"), "version", configuration.get("version").asInt());
    }

    private String shared() {
        return send(Clients.GUEST, "shareConfiguration", share(), "sharedConfiguration { id }").at("/sharedConfiguration/id").asString();
    }

    private static Map<String, Object> finish(String code) {
        return Map.of("characteristic", "finish", "value", Map.of("code", code));
    }

    /** As it would be proposed to somebody who wants the aluminium frame. */
    private static String repair() {
        String change = "{\"set\":[{\"characteristic\":\"frame\",\"value\":{\"code\":\"ALU\"}}],\"clear\":[]}";
        return "rep_" + Base64.getUrlEncoder().withoutPadding().encodeToString(change.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> members() {
        return Map.of("characteristic", "accessories", "value", Map.of("members", Map.of("with", List.of("RACK_REAR"), "without", List.of("MUDGUARDS"))));
    }

    private Map<String, Object> place() {
        return new LinkedHashMap<>(Map.of("idempotencyKey", key(), "customer", CUSTOMER, "lines",
                List.of(Map.of("configurationId", text(configuration, "id"), "version", configuration.get("version").asInt(), "quantity", 1)),
                "acknowledgedWarnings", List.of(), "personalFactsConfirmed", true, "lateAccepted", true, "dueAt", "2099-01-01T00:00:00Z",
                "externalReference", "PO-17"));
    }

    private Map<String, Object> amend() {
        Map<String, Object> line = Map.of("line", 1, "quantity", 2, "configurationId", text(configuration, "id"),
                "configurationVersion", configuration.get("version").asInt());
        return new LinkedHashMap<>(Map.of("idempotencyKey", key(), "orderId", text(order, "id"), "version", order.get("version").asInt(),
                "lines", List.of(line), "acknowledgedWarnings", List.of(), "personalFactsConfirmed", true, "lateAccepted", true,
                "reason", "two of them", "confirm", true));
    }

    private static Map<String, Object> export() {
        return Map.of("idempotencyKey", key(), "filter", Map.of("states", List.of("RELEASED"), "productLine", "VELO", "workCentre", "LASER-1",
                "promisedBefore", "2099-01-01T00:00:00Z", "updatedAfter", "2026-01-01T00:00:00Z", "text", "T-2026"));
    }

    /** A bulk operation that was called off; asked for again where too many are open just now. */
    private String exported() {
        JsonNode asked;
        do {
            asked = Request.of(Clients.PLANNER, "exportWorkOrders", Map.of("idempotencyKey", key()), "bulkOperation { id }").send(clients);
        } while (asked.at("/userErrors/0/code").asString("").equals("TOO_MANY_BULK_OPERATIONS"));
        Check.accepted(asked);
        String id = asked.at("/bulkOperation/id").asString();
        send(Clients.PLANNER, "cancelBulkOperation", Map.of("bulkOperationId", id), "bulkOperation { state }");
        return id;
    }

    private static Map<String, Object> leaseInput() {
        return Map.of("idempotencyKey", key(), "workCentre", "LASER-1", "limit", 1, "leaseFor", "PT1H");
    }

    private static Map<String, Object> steer(JsonNode workOrder) {
        return Map.of("workOrderId", text(workOrder, "id"), "version", workOrder.get("version").asInt(), "reason", "because");
    }

    private static Map<String, Object> held(JsonNode run) {
        return Map.of("runId", text(run, "id"), "lease", run.at("/lease/token").asString());
    }

    private Map<String, Object> report() {
        Map<String, Object> report = with(held(started), "idempotencyKey", key());
        report.put("portions", List.of(Map.of("stepId", text(started.at("/portions/0/step"), "id"), "good", 1, "scrap", 0, "rework", 0)));
        report.put("reasonCode", "OTHER");
        report.put("reason", "as it should be");
        report.put("finished", false);
        return report;
    }

    private Map<String, Object> decision() {
        Map<String, Object> decision = new LinkedHashMap<>(report());
        decision.keySet().removeAll(List.of("lease", "finished"));
        decision.put("version", started.get("version").asInt() + 1);
        return decision;
    }

    private static Map<String, Object> with(Map<String, Object> input, String field, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(input);
        more.put(field, value);
        return more;
    }

    private JsonNode send(String role, String field, Map<String, Object> input, String result) {
        JsonNode payload = Request.of(role, field, input, result).send(clients);
        Check.accepted(payload);
        return payload;
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
