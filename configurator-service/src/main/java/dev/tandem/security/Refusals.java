package dev.tandem.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers in JSON: 401 without a usable token, 403 without the right to a path, 503 while tokens cannot be checked. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof IssuerUnavailable) {
            LOG.warn("A token could not be checked", cause);
            ErrorBody.write(request, response, 503, "UNAVAILABLE", "The issuer of tokens does not answer; try again later.");
            return;
        }
        boolean badToken = cause instanceof OAuth2AuthenticationException;
        response.setHeader("WWW-Authenticate", badToken ? "Bearer error=\"invalid_token\"" : "Bearer");
        ErrorBody.write(
                request,
                response,
                401,
                "UNAUTHORIZED",
                badToken
                        ? "The bearer token is malformed, expired or from another issuer. Get a new one, or send none to act as a guest."
                        : "Nothing is open to guests at this path; the API is at /graphql.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        ErrorBody.write(request, response, 403, "FORBIDDEN", "Nothing is open at this path; the API is at /graphql.");
    }
}
