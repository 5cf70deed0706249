package dev.tandem.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request an id that stands in the response's header, in the log and in errors; a caller may bring its own. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class CorrelationId extends OncePerRequestFilter {

    public static final String HEADER = "X-Correlation-Id";
    /** The name under which the id stands in the log, in errors and in the request's attributes. */
    public static final String KEY = "correlationId";

    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    /** The id among a request's attributes, or a new one where there is none. */
    public static String of(Map<String, Object> attributes) {
        return orNew(attributes.get(KEY));
    }

    static String of(HttpServletRequest request) {
        return orNew(request.getAttribute(KEY));
    }

    private static String orNew(@Nullable Object id) {
        return id instanceof String text ? text : UUID.randomUUID().toString();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader(HEADER);
        String id = given != null && USABLE.matcher(given).matches() ? given : UUID.randomUUID().toString();
        request.setAttribute(KEY, id);
        response.setHeader(HEADER, id);
        try (var ignored = MDC.putCloseable(KEY, id)) {
            chain.doFilter(request, response);
        }
    }
}
