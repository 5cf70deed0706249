package dev.tandem.security;

import io.micrometer.common.KeyValue;
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.integration.Slf4jThreadLocalAccessor;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * Gives each request an id that stands in the response's header, in the log and in errors: the id of its trace. A caller may bring its own,
 * which then stands on the trace, too.
 */
@Component
@Order(CorrelationId.INSIDE_THE_TRACE)
public final class CorrelationId extends OncePerRequestFilter {

    public static final String HEADER = "X-Correlation-Id";
    /** The name under which the id stands in the log, in errors and in the request's attributes. */
    public static final String KEY = "correlationId";

    /** The framework opens a request's trace at the highest precedence but one. */
    static final int INSIDE_THE_TRACE = Ordered.HIGHEST_PRECEDENCE + 2;

    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private final ObjectProvider<Tracer> tracer;

    CorrelationId(ObjectProvider<Tracer> tracer) {
        this.tracer = tracer;
        // Work that is handed to other threads keeps the id in its log lines.
        ContextRegistry.getInstance().registerThreadLocalAccessor(new Slf4jThreadLocalAccessor(KEY));
    }

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
        String id = given != null && USABLE.matcher(given).matches() ? onTrace(given, request) : traceId();
        request.setAttribute(KEY, id);
        response.setHeader(HEADER, id);
        try (var ignored = MDC.putCloseable(KEY, id)) {
            chain.doFilter(request, response);
        }
    }

    private static String onTrace(String given, HttpServletRequest request) {
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(trace -> trace.addHighCardinalityKeyValue(KeyValue.of("tandem.correlation_id", given)));
        return given;
    }

    private String traceId() {
        Tracer traces = tracer.getIfAvailable();
        Span span = traces == null ? null : traces.currentSpan();
        return span == null ? UUID.randomUUID().toString() : span.context().traceId();
    }
}
