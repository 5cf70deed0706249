package dev.tandem.security;

import org.springframework.security.core.AuthenticationException;

/** The configured issuer does not answer, so that its tokens cannot be checked now. */
final class IssuerUnavailable extends AuthenticationException {

    IssuerUnavailable(Throwable cause) {
        super("The issuer of tokens does not answer", cause);
    }
}
