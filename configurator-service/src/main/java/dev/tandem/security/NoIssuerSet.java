package dev.tandem.security;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** True where no issuer of tokens is configured, so that the embedded one has to stand in. */
final class NoIssuerSet implements Condition {

    private static final String PREFIX = "spring.security.oauth2.resourceserver.jwt.";

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return isBlank(context, "issuer-uri") && isBlank(context, "jwk-set-uri") && isBlank(context, "public-key-location");
    }

    private static boolean isBlank(ConditionContext context, String property) {
        return !StringUtils.hasText(context.getEnvironment().getProperty(PREFIX + property));
    }
}
