package dev.tandem.security;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** The identities for trying Tandem out: for each role a client and a user, both named as the role in lower case, secret "demo". */
final class DemoIdentities {

    /** As every issuer should know the web client. */
    static final String WEB_CLIENT = "web-client";

    private static final PasswordEncoder QUICK = new BCryptPasswordEncoder(4);
    private static final Duration SHIFT = Duration.ofHours(8);

    private DemoIdentities() {}

    static RegisteredClientRepository clients() {
        Stream<RegisteredClient> machines = Arrays.stream(Role.values()).map(DemoIdentities::client);
        return new InMemoryRegisteredClientRepository(
                Stream.concat(machines, Stream.of(browser())).toList());
    }

    private static RegisteredClient client(Role role) {
        return RegisteredClient.withId(name(role))
                .clientId(name(role))
                .clientSecret(secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(tokens())
                .build();
    }

    /** The web client: public, with a code challenge, back to where {@link LoopbackRedirect} allows. */
    private static RegisteredClient browser() {
        return RegisteredClient.withId(WEB_CLIENT)
                .clientId(WEB_CLIENT)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://127.0.0.1/signed-in")
                .redirectUri("http://localhost/signed-in")
                .scope("tandem")
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(tokens())
                .build();
    }

    private static TokenSettings tokens() {
        return TokenSettings.builder().accessTokenTimeToLive(SHIFT).build();
    }

    static UserDetailsService users() {
        return new InMemoryUserDetailsManager(Arrays.stream(Role.values())
                .map(role -> User.withUsername(name(role))
                        .password(secret())
                        .roles(role.name())
                        .build())
                .toList());
    }

    /** A client acts with the role it is named for, a user with the roles of the account. */
    static List<String> rolesOf(JwtEncodingContext token) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType())) {
            return List.of(token.getRegisteredClient().getClientId().toUpperCase(Locale.ROOT));
        }
        return token.getPrincipal().getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .filter(authority -> authority.startsWith("ROLE_"))
                .map(authority -> authority.substring("ROLE_".length()))
                .collect(Collectors.toList());
    }

    /** Hashed cheaply, since it is no secret, and each with its own salt, since the server wants no two clients with the same. */
    private static String secret() {
        return "{bcrypt}" + QUICK.encode("demo");
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
