package dev.tandem.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Until when a caller's token counts: a session may last longer than the token that it began with, its rights may not. */
public final class TokenLife {

    /** By so much clocks may differ, as when a token is checked at first. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    private TokenLife() {}

    /** How long the present caller's token still counts; empty where it has no end, or there is none. */
    public static Optional<Duration> left() {
        return end(SecurityContextHolder.getContext().getAuthentication()).map(end -> Duration.between(Instant.now(), end));
    }

    static boolean over(@Nullable Authentication token) {
        return end(token).filter(end -> end.isBefore(Instant.now())).isPresent();
    }

    private static Optional<Instant> end(@Nullable Authentication token) {
        return token instanceof JwtAuthenticationToken jwt
                ? Optional.ofNullable(jwt.getToken().getExpiresAt()).map(expires -> expires.plus(SKEW))
                : Optional.empty();
    }
}
