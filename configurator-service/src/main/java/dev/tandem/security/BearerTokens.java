package dev.tandem.security;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;

/** Turns a bearer token into an authenticated caller; the same way for HTTP requests and for WebSocket sessions. */
public final class BearerTokens implements AuthenticationManager {

    private final JwtAuthenticationProvider provider;

    BearerTokens(JwtDecoder decoder) {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(new TokenRoles());
        provider = new JwtAuthenticationProvider(decoder);
        provider.setJwtAuthenticationConverter(converter);
    }

    /** @throws org.springframework.security.core.AuthenticationException the token is malformed, expired or from another issuer,
     *     or ({@link IssuerUnavailable}) the issuer's keys cannot be had now */
    @Override
    public Authentication authenticate(Authentication token) {
        try {
            return provider.authenticate(token);
        } catch (AuthenticationServiceException | JwtDecoderInitializationException e) {
            throw new IssuerUnavailable(e);
        }
    }
}
