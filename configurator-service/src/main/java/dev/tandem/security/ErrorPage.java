package dev.tandem.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The last answer to a request that failed outside the API: a typed error as JSON, never an exception's text. */
@RestController
class ErrorPage implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        Map<String, Object> body = switch (status) {
            case 404 -> body(request, "NOT_FOUND", "There is nothing at this path; the API is at /graphql.");
            case 401 -> body(request, "UNAUTHORIZED", "This needs a bearer token.");
            case 403 -> body(request, "FORBIDDEN", "This is not open to the token's roles.");
            case 413 -> body(request, "TOO_LARGE", "The request is larger than is allowed.");
            case 503 -> body(request, "UNAVAILABLE", "The service cannot answer now; try again later.");
            default -> status < 500
                    ? body(request, "BAD_REQUEST", "The HTTP request cannot be answered as it is.")
                    : body(request, "INTERNAL", "Something went wrong on our side. Quote the correlation id when reporting it.");
        };
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(body);
    }

    private static Map<String, Object> body(HttpServletRequest request, String code, String message) {
        return ErrorBody.of(code, message, CorrelationId.of(request));
    }
}
