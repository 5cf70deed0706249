package dev.tandem.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

class TokenRolesTest {

    @Test
    void readsTheRolesClaim() {
        assertThat(roles("roles", List.of("PLANNER", "ADMIN"))).containsExactly("ROLE_PLANNER", "ROLE_ADMIN");
    }

    @Test
    void readsTheRolesOfAKeycloakRealm() {
        assertThat(roles("realm_access", Map.of("roles", List.of("craftsperson", "offline_access"))))
                .containsExactly("ROLE_CRAFTSPERSON");
    }

    @Test
    void readsNothingElse() {
        assertThat(roles("roles", "ADMIN")).isEmpty();
        assertThat(roles("roles", List.of("ROLE_ADMIN", 7, "OWNER"))).isEmpty();
        assertThat(roles("scope", "ADMIN")).isEmpty();
        assertThat(roles("realm_access", List.of("ADMIN"))).isEmpty();
    }

    private static List<String> roles(String claim, Object value) {
        Jwt token = Jwt.withTokenValue("t").header("alg", "RS256").claim(claim, value).build();
        return new TokenRoles().convert(token).stream().map(GrantedAuthority::getAuthority).toList();
    }
}
