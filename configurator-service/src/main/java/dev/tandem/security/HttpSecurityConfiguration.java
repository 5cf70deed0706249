package dev.tandem.security;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What is open over HTTP: the API (its fields have rules of their own), its page, health, what capabilities declare; to an administrator the
 * metrics, wherever they are served. All else is denied.
 */
@Configuration(proxyBeanMethods = false)
class HttpSecurityConfiguration {

    private static final String[] OPEN = {
        "/graphql", "/graphiql", "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness", "/actuator/info",
        ClientSettingsController.PATH
    };

    @Bean
    BearerTokens bearerTokens(JwtDecoder decoder) {
        return new BearerTokens(decoder);
    }

    @Bean
    @Order(10)
    SecurityFilterChain everything(
            HttpSecurity http, BearerTokens tokens, ObjectProvider<OpenPath> openPaths, ObjectProvider<ForeignIssuer> issuer) {
        Refusals refusals = new Refusals();
        return http
                // No cookie carries a right here, so there is nothing to forge.
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD).permitAll();
                    requests.requestMatchers(OPEN).permitAll();
                    requests.requestMatchers("/actuator/prometheus").hasRole(Role.ADMIN.name());
                    openPaths.forEach(path -> open(requests, path));
                    requests.anyRequest().denyAll();
                })
                .oauth2ResourceServer(server -> server
                        .jwt(jwt -> jwt.authenticationManager(tokens))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(headers -> headers
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .addHeaderWriter(ContentPolicy.writer(issuer.stream().map(ForeignIssuer::origin).findFirst().orElse(""))))
                .build();
    }

    private static void open(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests, OpenPath path) {
        if (path.anyone()) {
            requests.requestMatchers(HttpMethod.GET, path.paths()).permitAll();
            requests.requestMatchers(HttpMethod.HEAD, path.paths()).permitAll();
        } else {
            requests.requestMatchers(path.paths()).hasAnyRole(path.roleNames());
        }
    }

    /** What is known of the issuer that is set. Where only its keys are set, it is not known where to sign in. */
    @Bean
    @ConditionalOnExpression("!'${spring.security.oauth2.resourceserver.jwt.issuer-uri:}'.isBlank()")
    ForeignIssuer foreignIssuer(
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
            @Value("${tandem.security.client-id:" + DemoIdentities.WEB_CLIENT + "}") String clientId) {
        return new ForeignIssuer(issuer, clientId);
    }
}
