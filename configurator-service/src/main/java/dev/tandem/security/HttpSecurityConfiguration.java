package dev.tandem.security;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What is open over HTTP: the API (its fields have rules of their own), its page, health, static files; to an  * administrator the metrics, wherever they are served. All else is denied. */
@Configuration(proxyBeanMethods = false)
class HttpSecurityConfiguration {

    private static final String[] OPEN = {
        "/graphql", "/graphiql", "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness", "/actuator/info",
        "/", "/index.html", "/favicon.ico", "/assets/**"
    };

    @Bean
    BearerTokens bearerTokens(JwtDecoder decoder) {
        return new BearerTokens(decoder);
    }

    @Bean
    @Order(10)
    SecurityFilterChain everything(HttpSecurity http, BearerTokens tokens, ObjectProvider<OpenPath> openPaths) {
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
                    openPaths.forEach(path -> requests.requestMatchers(path.pattern()).hasAnyRole(path.roleNames()));
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
                        .addHeaderWriter(ContentPolicy.writer()))
                .build();
    }
}
