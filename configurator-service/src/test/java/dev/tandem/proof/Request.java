package dev.tandem.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A mutation as it was sent, so that it can be sent again exactly so. @param field the mutation's name */
record Request(String role, String field, String inputType, Map<String, Object> input, String result) {

    private static final String ERRORS = " userErrors { code message path } } }";

    static Request of(String role, String field, Map<String, Object> input, String result) {
        String type = switch (field) {
            case "renewLease", "releaseRun", "startRun" -> "RunInput";
            case "resumeWorkOrder" -> "HoldWorkOrderInput";
            default -> Character.toUpperCase(field.charAt(0)) + field.substring(1) + "Input";
        };
        return new Request(role, field, type, new LinkedHashMap<>(input), result);
    }

    String key() {
        return (String) input.get("idempotencyKey");
    }

    String query() {
        return "mutation($input: " + inputType + "!) { " + field + "(input: $input) { " + result + ERRORS;
    }

    /** Its payload. @throws java.io.UncheckedIOException the service is gone; whether it was done is not known */
    JsonNode send(Clients clients) {
        return clients.ask(role, query(), Map.of("input", input)).get(field);
    }
}
