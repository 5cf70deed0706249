package dev.tandem.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/**
 * The embedded authorization server, for trying Tandem out: one demo client and one demo user per role. Absent as soon as an issuer is
 * configured. Its tokens are checked with the key in this process, so that it works on any host and port.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(NoIssuerSet.class)
class EmbeddedIssuer {

    @Bean
    JWKSource<SecurityContext> signingKey(@Value("${tandem.security.key-file:}") String keyFile) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.at(keyFile)));
    }

    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> signingKey) {
        return NimbusJwtDecoder.withJwkSource(signingKey).build();
    }

    @Bean
    RegisteredClientRepository demoClients() {
        return DemoIdentities.clients();
    }

    @Bean
    UserDetailsService demoUsers() {
        return DemoIdentities.users();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> rolesInTokens() {
        return token -> token.getClaims().claim(TokenRoles.CLAIM, DemoIdentities.rolesOf(token));
    }

    @Bean
    @Order(0)
    SecurityFilterChain authorizationServer(HttpSecurity http) {
        MediaTypeRequestMatcher browser = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        browser.setUseEquals(true);
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.authorizationEndpoint(endpoint -> endpoint
                            .authenticationProviders(providers -> providers.forEach(EmbeddedIssuer::sendBackToLoopbackOnly))
                            .authorizationResponseHandler(new SendBack()));
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SignInPage.PATH), browser))
                .headers(EmbeddedIssuer::policies)
                .build();
    }

    private static void sendBackToLoopbackOnly(AuthenticationProvider provider) {
        if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider codes) {
            codes.setAuthenticationValidator(
                    new LoopbackRedirect().andThen(OAuth2AuthorizationCodeRequestAuthenticationValidator.DEFAULT_SCOPE_VALIDATOR));
        }
    }

    @Bean
    @Order(1)
    SecurityFilterChain login(HttpSecurity http) {
        return http.securityMatcher(SignInPage.PATH)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(form -> form.loginPage(SignInPage.PATH).permitAll())
                .headers(EmbeddedIssuer::policies)
                .build();
    }

    private static void policies(HeadersConfigurer<HttpSecurity> headers) {
        headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.own("")));
    }
}
