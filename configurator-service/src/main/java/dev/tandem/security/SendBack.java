package dev.tandem.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Sends the browser back with its code and ends the login's session: whoever signs in next is asked who they are. */
final class SendBack implements AuthenticationSuccessHandler {

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication granted) throws IOException {
        OAuth2AuthorizationCodeRequestAuthenticationToken code = (OAuth2AuthorizationCodeRequestAuthenticationToken) granted;
        UriComponentsBuilder back = UriComponentsBuilder.fromUriString(Objects.requireNonNull(code.getRedirectUri()))
                .queryParam("code", Objects.requireNonNull(code.getAuthorizationCode()).getTokenValue());
        if (code.getState() != null) {
            back.queryParam("state", UriUtils.encode(code.getState(), StandardCharsets.UTF_8));
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.sendRedirect(back.build(true).toUriString());
    }
}
