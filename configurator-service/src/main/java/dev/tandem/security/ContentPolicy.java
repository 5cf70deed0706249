package dev.tandem.security;

import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What a browser may load: from this server alone, except that the GraphiQL page gets its parts from esm.sh, and that tokens come from the
 * issuer. Pictures and workers may also be made in the page.
 */
final class ContentPolicy {

    private static final String OWN = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
            + "worker-src 'self' blob:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";
    private static final String GRAPHIQL = "default-src 'self'; script-src 'self' 'unsafe-inline' data: blob: https://esm.sh; "
            + "style-src 'self' 'unsafe-inline' https://esm.sh; font-src 'self' data: https://esm.sh; img-src 'self' data:; "
            + "connect-src 'self' https://esm.sh; worker-src 'self' blob: https://esm.sh; "
            + "object-src 'none'; base-uri 'self'; frame-ancestors 'none'";

    private ContentPolicy() {}

    /** What the web client may load. @param issuer origin of an issuer elsewhere, or empty */
    static String own(String issuer) {
        return issuer.isEmpty() ? OWN : OWN + "; connect-src 'self' " + issuer;
    }

    static HeaderWriter writer(String issuer) {
        RequestMatcher graphiql = PathPatternRequestMatcher.pathPattern("/graphiql");
        HeaderWriter own = new DelegatingRequestMatcherHeaderWriter(
                new NegatedRequestMatcher(graphiql), new ContentSecurityPolicyHeaderWriter(own(issuer)));
        HeaderWriter page = new DelegatingRequestMatcherHeaderWriter(
                graphiql, new ContentSecurityPolicyHeaderWriter(GRAPHIQL));
        return (request, response) -> {
            own.writeHeaders(request, response);
            page.writeHeaders(request, response);
        };
    }
}
