package dev.tandem.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.Edge;
import dev.tandem.StartedService;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.JwtDecoder;

@StartedService
class EmbeddedIssuerIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JwtDecoder decoder;

    private Edge edge;

    @BeforeEach
    void connect() {
        edge = new Edge(port);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void givesEachDemoClientItsRole(Role role) {
        String client = role.name().toLowerCase(Locale.ROOT);
        var token = decoder.decode(edge.token(client));
        assertThat(token.getSubject()).isEqualTo(client);
        assertThat(token.getClaimAsStringList("roles")).containsExactly(role.name());
        assertThat(edge.ask(token.getTokenValue(), "{__typename}").has("errors")).isFalse();
    }

    @Test
    void refusesAClientWithAWrongName() {
        assertThat(edge.form("/oauth2/token", "nobody", Map.of("grant_type", "client_credentials")).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "a.b.c", "eyJhbGciOiJub25lIn0.eyJyb2xlcyI6WyJBRE1JTiJdLCJzdWIiOiJ4In0."})
    void answersAnUnusableTokenWithATypedRefusal(String token) {
        HttpResponse<String> response = edge.post(token, "{\"query\":\"{__typename}\"}");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        assertThat(response.body()).contains("\"code\":\"UNAUTHORIZED\"").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/env", "/graphql/schema", "/login/x", "/error", "/admin", "/tandem.db"})
    void deniesEveryPathThatIsNotDeclaredOpen(String path) {
        assertThat(edge.get(path).statusCode()).isEqualTo(401);
        String admin = edge.token("admin");
        assertThat(edge.send(HttpRequest.newBuilder(edge.uri(path)).header("Authorization", "Bearer " + admin)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void opensHealthAndTheGraphiQlPage() {
        assertThat(edge.get("/actuator/health").statusCode()).isEqualTo(200);
        HttpResponse<String> page = edge.get("/graphiql?path=/graphql&wsPath=/graphql");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("https://esm.sh");
        assertThat(edge.get("/actuator/health").headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'").doesNotContain("esm.sh");
    }

    @Test
    void keepsTheCallersCorrelationId() {
        HttpResponse<String> response = edge.send(
                HttpRequest.newBuilder(edge.uri("/nowhere")).header(CorrelationId.HEADER, "from-the-caller"));
        assertThat(response.headers().firstValue(CorrelationId.HEADER)).contains("from-the-caller");
        assertThat(response.body()).contains("from-the-caller");
    }
}
