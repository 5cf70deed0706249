package dev.tandem.security;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;

/**
 * Where the embedded server may send a browser back to with a code: this machine under its two usual names, at any port, and there one path.
 * Everything else is refused without sending the browser anywhere.
 */
final class LoopbackRedirect implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {

    /** Whole and literal: nothing is parsed that two parsers could understand differently. */
    private static final Pattern ALLOWED = Pattern.compile("http://(?:127\\.0\\.0\\.1|localhost)(?::[0-9]{1,5})?/signed-in");

    @Override
    public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext request) {
        OAuth2AuthorizationCodeRequestAuthenticationToken asked = request.getAuthentication();
        if (!allows(asked.getRedirectUri())) {
            OAuth2Error error = new OAuth2Error(
                    OAuth2ErrorCodes.INVALID_REQUEST,
                    "redirect_uri must be http://127.0.0.1:PORT/signed-in or http://localhost:PORT/signed-in", null);
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(error, null);
        }
    }

    static boolean allows(@Nullable String uri) {
        return uri != null && ALLOWED.matcher(uri).matches();
    }
}
