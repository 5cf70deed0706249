package dev.tandem.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForeignIssuerTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<String> answer = new AtomicReference<>("");
    private HttpServer server;
    private String issuer;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/realms/tandem/.well-known/openid-configuration", exchange -> {
            asked.incrementAndGet();
            byte[] body = answer.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/tandem";
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void tellsWhereToSignInAndAsksOnce() {
        answer.set("{\"issuer\":\"x\",\"authorization_endpoint\":\"https://id.example.org/auth\",\"token_endpoint\":\"https://id.example.org/token\"}");
        ForeignIssuer foreign = new ForeignIssuer(issuer, "shop");
        assertThat(foreign.settings()).isEqualTo(
                new ClientSettings(issuer, "shop", "https://id.example.org/auth", "https://id.example.org/token"));
        assertThat(foreign.settings().clientId()).isEqualTo("shop");
        assertThat(asked).hasValue(1);
        assertThat(foreign.origin()).isEqualTo("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Test
    void asksAgainAfterAnAnswerThatIsNone() {
        ForeignIssuer foreign = new ForeignIssuer(issuer, "shop");
        for (String none : new String[] {"{}", "", "[]", "nonsense", "{\"authorization_endpoint\":7}"}) {
            answer.set(none);
            assertThatThrownBy(foreign::settings).as(none).isInstanceOf(IssuerUnavailable.class);
        }
        answer.set("{\"authorization_endpoint\":\"a\",\"token_endpoint\":\"b\"}");
        assertThat(foreign.settings().tokenEndpoint()).isEqualTo("b");
    }
}
