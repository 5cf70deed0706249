package dev.tandem.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.Edge;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** An issuer is configured, and does not answer: the embedded one is gone, the service runs, guests are served. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"tandem.store.file=target/foreign-issuer/tandem.db", "tandem.security.issuer-uri=http://127.0.0.1:9/realms/tandem"})
class ForeignIssuerIT {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void hasNoDemoIdentities() {
        assertThat(context.getBeanProvider(RegisteredClientRepository.class).stream()).isEmpty();
        assertThat(context.getBeanProvider(UserDetailsService.class).stream()).isEmpty();
        HttpResponse<String> response = new Edge(port).form("/oauth2/token", "admin", Map.of("grant_type", "client_credentials"));
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).doesNotContain("access_token");
    }

    @Test
    void servesGuestsWhileTheIssuerIsDown() {
        assertThat(new Edge(port).ask(null, "{__typename}").has("errors")).isFalse();
    }

    @Test
    void saysThatTokensCannotBeCheckedNow() {
        String token = "eyJhbGciOiJSUzI1NiIsImtpZCI6IngifQ.eyJzdWIiOiJ4In0.c2lnbmF0dXJl";
        HttpResponse<String> response = new Edge(port).post(token, "{\"query\":\"{__typename}\"}");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("\"code\":\"UNAVAILABLE\"").doesNotContain("127.0.0.1:9");
    }

    @Test
    void saysThatNobodyCanSignInNow() {
        HttpResponse<String> settings = new Edge(port).get("/client-settings.json");
        assertThat(settings.statusCode()).isEqualTo(503);
        assertThat(settings.body()).contains("\"code\":\"UNAVAILABLE\"").doesNotContain("127.0.0.1:9", "Exception");
    }

    @Test
    void letsTheShopSendRequestsToTheIssuer() {
        assertThat(new Edge(port).get("/cart").headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("connect-src 'self' http://127.0.0.1:9");
        assertThat(new Edge(port).get("/login").statusCode()).isEqualTo(401);
    }
}
