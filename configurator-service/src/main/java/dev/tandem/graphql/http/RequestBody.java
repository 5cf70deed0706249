package dev.tandem.graphql.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a GraphQL request, each of the right type. */
record RequestBody(
        String query,
        @Nullable String operationName,
        @Nullable Map<?, ?> variables,
        @Nullable Map<?, ?> extensions) {

    /** @throws HttpRefusal a parameter is missing or of another type; what is unknown is passed over */
    static RequestBody of(Map<?, ?> parameters) throws HttpRefusal {
        Object query = parameters.get("query");
        if (query == null) {
            throw HttpRefusal.badRequest("The parameter 'query' is missing; it must hold a GraphQL document.");
        }
        return new RequestBody(
                typed("query", query, String.class),
                optional(parameters, "operationName", String.class),
                optional(parameters, "variables", Map.class),
                optional(parameters, "extensions", Map.class));
    }

    private static <T> @Nullable T optional(Map<?, ?> parameters, String name, Class<T> type) throws HttpRefusal {
        Object value = parameters.get(name);
        return value == null ? null : typed(name, value, type);
    }

    private static <T> T typed(String name, Object value, Class<T> type) throws HttpRefusal {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw HttpRefusal.badRequest(
                "The parameter '" + name + "' must be " + (type.equals(String.class) ? "a string." : "an object."));
    }

    /** As the request's JSON object, without what is absent. */
    Map<String, Object> toMap() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("query", query);
        if (operationName != null) {
            parameters.put("operationName", operationName);
        }
        if (variables != null) {
            parameters.put("variables", variables);
        }
        if (extensions != null) {
            parameters.put("extensions", extensions);
        }
        return parameters;
    }
}
