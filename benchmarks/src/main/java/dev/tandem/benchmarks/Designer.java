package dev.tandem.benchmarks;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Writes drafts and asks about them over GraphQL. */
final class Designer implements AutoCloseable {

    private static final String ROLE = "designer";

    private final Service service;
    private final Connection connection;
    private final Random random;

    Designer(Service service, long seed) {
        this.service = service;
        this.connection = service.connect();
        this.random = new Random(seed);
    }

    /** @param version as it is known to the designer */
    record Draft(String id, int version) {}

    Draft created(Map<String, ?> from) throws IOException {
        return draft("createDraft", Map.of("idempotencyKey", PreparedOrders.key(random), "from", from));
    }

    Draft set(Draft draft, String path, String yaml) throws IOException {
        return draft("changeDraft", of(draft, "changes", List.of(Map.of("set", Map.of("path", path, "yaml", yaml)))));
    }

    /** The impact's id; empty where another one is just counted. */
    String assess(Draft draft) throws IOException {
        JsonNode payload = send("assessImpact", of(draft, "idempotencyKey", PreparedOrders.key(random)), "impact { id } userErrors { code message }");
        JsonNode error = payload.at("/userErrors/0");
        if (error.isObject() && !error.get("code").asString().equals("STUDIO_BUSY")) {
            throw new IllegalStateException(payload.toString());
        }
        return payload.at("/impact/id").asString("");
    }

    JsonNode impact(String id) throws IOException {
        return service.ask(connection, ROLE, "query($id: ID!) { impact(id: $id) { state judged expected different failure"
                + " configurations { stillValid repairable broken undecided } objections { path configurations } } }", Map.of("id", id)).get("impact");
    }

    /** Asks one thing of a draft; that the studio is busy is an answer, too. */
    void ask(Draft draft, String field) throws IOException {
        connection.graphQl(service.token(ROLE), Service.body("query($id: ID!) { draft(id: $id) { " + field + " } }", Map.of("id", draft.id())));
    }

    private Draft draft(String mutation, Map<String, ?> input) throws IOException {
        JsonNode payload = send(mutation, input, "draft { id version } userErrors { code message }");
        if (!payload.get("userErrors").isEmpty()) {
            throw new IllegalStateException(payload.toString());
        }
        return new Draft(payload.at("/draft/id").asString(), payload.at("/draft/version").asInt());
    }

    private JsonNode send(String mutation, Map<String, ?> input, String result) throws IOException {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
        return service.ask(connection, ROLE, "mutation($input: " + type + ") { " + mutation + "(input: $input) { " + result + " } }",
                Map.of("input", input)).get(mutation);
    }

    private static Map<String, Object> of(Draft draft, String key, Object value) {
        return new LinkedHashMap<>(Map.of("draftId", draft.id(), "version", draft.version(), key, value));
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
