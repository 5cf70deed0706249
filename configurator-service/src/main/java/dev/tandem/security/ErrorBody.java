package dev.tandem.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The body of a refused HTTP request: a GraphQL error with code and correlation id, on every path. */
public final class ErrorBody {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ErrorBody() {}

    public static Map<String, Object> of(String code, String message, String correlationId) {
        return Map.of(
                "errors",
                List.of(Map.of(
                        "message", message, "extensions", Map.of("code", code, CorrelationId.KEY, correlationId))));
    }

    static void write(
            HttpServletRequest request, HttpServletResponse response, int status, String code, String message)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        JSON.writeValue(response.getOutputStream(), of(code, message, CorrelationId.of(request)));
    }
}
