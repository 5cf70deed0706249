package dev.tandem.proof;

import dev.tandem.studio.CupLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A line of its own in two published versions, and a draft in each state: something good to change one thing of. */
final class Drafts {

    private final Clients clients;
    private final String code = "CUP_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    private final JsonNode inWork;
    private final JsonNode submitted;
    private final JsonNode approved;

    Drafts(Clients clients) {
        this.clients = clients;
        send(Clients.REVIEWER, "publishDraft", of(approved(created(null))));
        send(Clients.REVIEWER, "publishDraft", of(approved(created(null)), "evenOver", 1));
        inWork = created(Map.of("version", Map.of("productLine", code)));
        submitted = send(Clients.DESIGNER, "submitDraft", of(created(null)));
        approved = approved(created(Map.of("version", Map.of("productLine", code))));
    }

    Map.Entry<String, Map<String, Object>> good(String mutation) {
        return switch (mutation) {
            case "createDraft" -> Map.entry(Clients.DESIGNER, create(Map.of("version", Map.of("productLine", code, "version", 1))));
            case "changeDraft" -> Map.entry(Clients.DESIGNER, of(inWork, "changes", List.of(
                    Map.of("set", Map.of("path", "prices.BASE.amount", "yaml", "13")), Map.of("write", Map.of("path", "name.en", "text", "Mug: large")),
                    Map.of("move", Map.of("path", "prices.SIZE", "before", "BASE")), Map.of("rename", Map.of("path", "prices.SIZE", "key", "SIZES")),
                    Map.of("remove", Map.of("path", "examples[0]"))), "reason", "dearer"));
            case "importDraft" -> Map.entry(Clients.DESIGNER, of(inWork, "file", "code: CUP\n", "reason", "anew"));
            case "importTable" -> Map.entry(Clients.DESIGNER, of(inWork, "path", "prices", "csv", "key,label.en,label.de,amount\r\nBASE,Base,Basis,14\r\n", "reason", "less"));
            case "submitDraft", "discardDraft" -> Map.entry(Clients.DESIGNER, of(inWork, "reason", "done"));
            case "approveDraft", "sendBackDraft" -> Map.entry(Clients.REVIEWER, of(submitted, "reason", "seen"));
            case "publishDraft" -> Map.entry(Clients.REVIEWER, with(of(approved, "at", "2030-01-01T00:00:00Z"), Map.of("evenOver", 2, "reason", "new year")));
            case "assessImpact" -> Map.entry(Clients.DESIGNER, assess());
            case "cancelImpact" -> Map.entry(Clients.REVIEWER, new LinkedHashMap<>(Map.of("impactId", impact())));
            case "rollBack" -> Map.entry(Clients.REVIEWER, new LinkedHashMap<>(Map.of("productLine", code, "inEffect", 2, "to", 1, "reason", "too dear")));
            case "withdrawVersion" -> Map.entry(Clients.REVIEWER,
                    new LinkedHashMap<>(Map.of("productLine", code, "version", 2, "reason", "wrong", "evenLast", false)));
            default -> throw new IllegalArgumentException(mutation);
        };
    }

    /** Once nothing is counted any more: one is at a time. */
    private Map<String, Object> assess() {
        impact();
        return of(inWork, "idempotencyKey", UUID.randomUUID().toString());
    }

    /** The id of an impact that is over. */
    private String impact() {
        JsonNode asked;
        do {
            asked = Request.of(Clients.DESIGNER, "assessImpact", of(inWork, "idempotencyKey", UUID.randomUUID().toString()), "impact { id }").send(clients);
        } while (asked.at("/userErrors/0/code").asString("").equals("STUDIO_BUSY"));
        Check.accepted(asked);
        String id = asked.at("/impact/id").asString();
        String state;
        do {
            state = clients.ask(Clients.REVIEWER, "query($id: ID!) { impact(id: $id) { state } }", Map.of("id", id)).at("/impact/state").asString();
        } while (state.equals("RUNNING"));
        return id;
    }

    private Map<String, Object> create(Map<String, Object> from) {
        return new LinkedHashMap<>(Map.of("idempotencyKey", UUID.randomUUID().toString(), "from", from, "reason", "more cups"));
    }

    /** @param from null for a file */
    private JsonNode created(@org.jspecify.annotations.Nullable Map<String, Object> from) {
        Map<String, Object> file = Map.of("file", Map.of("name", "cup.yaml", "file", CupLine.of(code)));
        return send(Clients.DESIGNER, "createDraft", create(from == null ? file : from));
    }

    private JsonNode approved(JsonNode draft) {
        return send(Clients.REVIEWER, "approveDraft", of(send(Clients.DESIGNER, "submitDraft", of(draft))));
    }

    private static Map<String, Object> of(JsonNode draft, Object... more) {
        Map<String, Object> input = new LinkedHashMap<>(Map.of("draftId", draft.get("id").asString(), "version", draft.get("version").asInt()));
        for (int i = 0; i < more.length; i += 2) {
            input.put((String) more[i], more[i + 1]);
        }
        return input;
    }

    private static Map<String, Object> with(Map<String, Object> input, Map<String, Object> more) {
        input.putAll(more);
        return input;
    }

    private JsonNode send(String role, String field, Map<String, Object> input) {
        JsonNode payload = Request.of(role, field, input, "draft { id version }").send(clients);
        Check.accepted(payload);
        return payload.get("draft");
    }
}
