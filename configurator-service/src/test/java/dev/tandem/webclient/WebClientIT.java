package dev.tandem.webclient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.Edge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A browser gets the shop: its page at every address of its own, its files for a year, and nothing from elsewhere. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tandem.store.file=target/web-client/${random.uuid}.db",
            "tandem.security.key-file=target/tokens.key",
            "spring.web.resources.static-locations=classpath:/web-client/"
        })
class WebClientIT {

    @LocalServerPort
    private int port;

    private Edge edge;

    @BeforeEach
    void connect() {
        edge = new Edge(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/", "/index.html", "/lines/VELO", "/configure/VELO", "/configure/VELO?new", "/compare", "/shared/shc_aaaa", "/cart", "/checkout",
        "/orders/ord_aaaa", "/signed-in?code=a&state=b", "/staff/work-orders", "/staff/work-orders/wo_a_1", "/staff/dispatch/LASER-1", "/studio", "/studio/drafts/dft_a?view=rules"
    })
    void answersEveryAddressOfTheShopWithItsPage(String path) {
        HttpResponse<String> page = edge.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
        assertThat(page.body()).contains("<title>The shop</title>");
        assertThat(header(page, "Content-Security-Policy")).isEqualTo("default-src 'self'; style-src 'self' 'unsafe-inline'; "
                + "img-src 'self' data: blob:; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void letsAFileWithAHashInItsNameBeKeptForAYear() {
        HttpResponse<String> script = edge.get("/assets/main-1a2b3c.js");
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(header(script, "Content-Type")).contains("javascript");
        assertThat(header(script, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(header(edge.get("/favicon.svg"), "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void packsWhatIsLargeForWhoCanUnpackIt() throws Exception {
        HttpResponse<byte[]> packed = bytes("/assets/main-1a2b3c.js", "gzip, deflate, br");
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(unpacked(packed.body())).isEqualTo(edge.get("/assets/main-1a2b3c.js").body());
        assertThat(packed.body().length).isLessThan(edge.get("/assets/main-1a2b3c.js").body().length() / 3);
    }

    @Test
    void sendsWhatTheBuildHasPackedAsItIs() throws Exception {
        HttpResponse<byte[]> packed = bytes("/assets/packed-4d5e6f.js", "br, gzip");
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("br");
        assertThat(packed.headers().firstValue("Content-Type").orElse("")).contains("javascript");
        assertThat(packed.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(packed.headers().firstValue("Cache-Control")).contains("max-age=31536000, public, immutable");
        assertThat(new String(packed.body(), StandardCharsets.UTF_8)).startsWith("Stands for");
        assertThat(edge.get("/assets/packed-4d5e6f.js").body()).contains("packed = false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/main-gone.js", "/assets/", "/assets", "/favicon.ico", "/icons/none.png"})
    void saysWhatIsMissingInsteadOfSendingThePage(String path) {
        HttpResponse<String> missing = edge.get(path);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("NOT_FOUND").doesNotContain("<title>");
        assertThat(header(missing, "Cache-Control")).doesNotContain("31536000");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/assets/..%2findex.html", "/assets/%2e%2e/index.html", "/assets/..%5c..%5capplication.yaml", "/assets/%252e%252e/application.yaml",
        "/assets/../application.yaml", "/application.yaml", "/graphql/catalog.graphqls", "/web-client/index.html", "/.vite/manifest.json", "/elsewhere"
    })
    void givesOutNothingElse(String path) {
        assertThat(edge.get(path).statusCode()).isIn(400, 401, 404);
    }

    @Test
    void isOnlyRead() {
        HttpRequest.Builder post = HttpRequest.newBuilder(edge.uri("/cart")).POST(BodyPublishers.ofString("x"));
        assertThat(edge.send(post).statusCode()).isEqualTo(401);
        HttpResponse<String> head = edge.send(HttpRequest.newBuilder(edge.uri("/cart")).HEAD());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Security-Policy")).startsWith("default-src 'self'");
        assertThat(header(head, "Cache-Control")).isEqualTo("no-cache");
    }

    private HttpResponse<byte[]> bytes(String path, String encodings) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(edge.uri(path)).header("Accept-Encoding", encodings).build(), BodyHandlers.ofByteArray());
        }
    }

    private static String unpacked(byte[] packed) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<?> response, String name) {
        return String.join(" | ", response.headers().allValues(name));
    }
}
