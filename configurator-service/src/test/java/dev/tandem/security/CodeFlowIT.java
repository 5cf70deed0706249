package dev.tandem.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.Edge;
import dev.tandem.StartedService;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A demo user signs in with a browser: settings, login form, authorization code, proof key, token, and what only a planner sees. */
@StartedService
class CodeFlowIT {

    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-in-length";
    private static final String BACK = "http://127.0.0.1:5173/signed-in";

    @LocalServerPort
    private int port;

    @Autowired
    private JwtDecoder decoder;

    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void letsAPlannerSignInFromTheShop(String host) throws Exception {
        String origin = "http://" + host + ":" + port;
        JsonNode settings = settings(origin);
        String back = origin + "/signed-in";
        String code = codeFor(settings.get("authorizationEndpoint").asString(), origin, back);
        HttpResponse<String> token = send(form(URI.create(settings.get("tokenEndpoint").asString()), "grant_type=authorization_code&client_id="
                + settings.get("clientId").asString() + "&code=" + code + "&code_verifier=" + VERIFIER + "&redirect_uri=" + encoded(back)));
        assertThat(token.statusCode()).as(token.body()).isEqualTo(200);
        String jwt = JsonMapper.shared().readTree(token.body()).get("access_token").asString();
        assertThat(decoder.decode(jwt).getClaimAsStringList("roles")).containsExactly("PLANNER");
        assertThat(decoder.decode(jwt).getIssuer()).hasToString(settings.get("issuer").asString());
        JsonNode answer = new Edge(port).ask(jwt, "{ workOrders(first: 1) { pageInfo { hasNextPage } } }");
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
    }

    @Test
    void asksWhoOneIsAtEverySignIn() throws Exception {
        String origin = "http://localhost:" + port;
        codeFor(origin + "/oauth2/authorize", origin, BACK);
        assertThat(location(page(authorize(origin + "/oauth2/authorize", "web-client", BACK)))).endsWith("/login");
    }

    @Test
    void givesOneTokenForOneCodeAndOnlyToWhoHasTheVerifier() throws Exception {
        String origin = "http://localhost:" + port;
        String first = codeFor(origin + "/oauth2/authorize", origin, BACK);
        String exchange = "grant_type=authorization_code&client_id=web-client&redirect_uri=" + encoded(BACK) + "&code=";
        URI token = URI.create(origin + "/oauth2/token");
        assertThat(send(form(token, exchange + first)).statusCode()).as("no verifier").isGreaterThanOrEqualTo(400);
        assertThat(send(form(token, exchange + first + "&code_verifier=" + VERIFIER.replace('a', 'b'))).statusCode()).isGreaterThanOrEqualTo(400);
        String second = codeFor(origin + "/oauth2/authorize", origin, BACK);
        String elsewhere = exchange.replace("127.0.0.1", "localhost");
        assertThat(send(form(token, elsewhere + second + "&code_verifier=" + VERIFIER)).statusCode()).as("another address").isGreaterThanOrEqualTo(400);
        String third = codeFor(origin + "/oauth2/authorize", origin, BACK);
        assertThat(send(form(token, exchange + third + "&code_verifier=" + VERIFIER)).statusCode()).isEqualTo(200);
        assertThat(send(form(token, exchange + third + "&code_verifier=" + VERIFIER)).statusCode()).as("again").isGreaterThanOrEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://evil.example/signed-in", "https://127.0.0.1:5173/signed-in", "http://127.0.0.1:5173/", "http://127.0.0.1:5173/signed-in/",
        "http://127.0.0.1.evil.example/signed-in", "http://localhost.evil.example/signed-in", "http://localhost@evil.example/signed-in",
        "http://localhost:80@evil.example/signed-in", "http://evil.example\\@localhost/signed-in", "http://evil.example#@localhost/signed-in",
        "http://localhost/signed-in?next=//evil.example", "http://localhost/signed-in#x", "http://localhost/x/../signed-in",
        "//evil.example/signed-in", "http:/localhost/signed-in", "http:localhost/signed-in", "javascript:alert(1)//localhost/signed-in",
        "http://[::1]/signed-in", "http://LOCALHOST/signed-in", "http://127.1/signed-in", "http://2130706433/signed-in",
        "http://localhost:/signed-in", "http://localhost:123456/signed-in", "http://localhost/signed-in\r\nLocation: http://evil.example", " ", ""
    })
    void sendsNobodyAnywhereElse(String back) throws Exception {
        String origin = "http://localhost:" + port;
        signIn(origin, authorize(origin + "/oauth2/authorize", "web-client", BACK));
        HttpResponse<String> refused = page(authorize(origin + "/oauth2/authorize", "web-client", back));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Location")).isEmpty();
        assertThat(refused.body()).contains("BAD_REQUEST").doesNotContain("evil");
        String withoutProof = authorize(origin + "/oauth2/authorize", "web-client", back).toString().replaceAll("&code_challenge[^&]*", "");
        assertThat(page(URI.create(withoutProof)).headers().firstValue("Location")).isEmpty();
    }

    @Test
    void sendsNobodyAnywhereForAnotherClientOrWithoutSigningIn() throws Exception {
        String origin = "http://localhost:" + port;
        for (String client : List.of("planner", "nobody", "")) {
            Optional<String> location = page(authorize(origin + "/oauth2/authorize", client, "http://evil.example/signed-in")).headers().firstValue("Location");
            assertThat(location.orElse(origin + "/login")).as(client).isEqualTo(origin + "/login");
        }
        Optional<String> stranger = page(authorize(origin + "/oauth2/authorize", "web-client", "http://evil.example/signed-in")).headers().firstValue("Location");
        assertThat(stranger.orElse(origin + "/login")).isEqualTo(origin + "/login");
    }

    @Test
    void showsASignInPageThatEverybodyCanUse() throws Exception {
        URI login = URI.create("http://localhost:" + port + "/login");
        HttpResponse<String> page = send(HttpRequest.newBuilder(login));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).startsWith("default-src 'self'").doesNotContain("script-src");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        String html = page.body();
        assertThat(html).contains("<html lang=\"en\">", "<title>Sign in to Tandem</title>", "name=\"viewport\"", "<main>").doesNotContain("<script");
        assertThat(Pattern.compile("<h1>").matcher(html).results().count()).isEqualTo(1);
        Pattern.compile("<input id=\"([a-z]+)\"").matcher(html).results()
                .forEach(input -> assertThat(html).contains("<label for=\"" + input.group(1) + "\">"));
        assertThat(Pattern.compile("(?:src|href|action)=\"(?!/)").matcher(html).find()).as("nothing from elsewhere").isFalse();
        assertThat(html).contains("<p id=\"wrong\" role=\"alert\" hidden>").doesNotContainPattern("\\{[a-z]+}");
        String german = send(HttpRequest.newBuilder(login).header("Accept-Language", "de-AT,de;q=0.9")).body();
        assertThat(german).contains("<html lang=\"de\">", "Bei Tandem anmelden");
    }

    @Test
    void saysThatNameOrPasswordAreWrong() throws Exception {
        URI login = URI.create("http://localhost:" + port + "/login");
        String token = csrf(send(HttpRequest.newBuilder(login)).body());
        HttpResponse<String> refused = send(form(login, "username=planner&password=wrong&_csrf=" + token));
        assertThat(location(refused)).endsWith("/login?error");
        String again = send(HttpRequest.newBuilder(URI.create(location(refused)))).body();
        assertThat(again).contains("<p id=\"wrong\" role=\"alert\" >There is no demo user", "aria-describedby=\"wrong\"");
        assertThat(send(form(login, "username=planner&password=demo")).statusCode()).as("without the form's token").isEqualTo(403);
    }

    private JsonNode settings(String origin) throws Exception {
        HttpResponse<String> settings = send(HttpRequest.newBuilder(URI.create(origin + "/client-settings.json")));
        assertThat(settings.statusCode()).isEqualTo(200);
        assertThat(settings.headers().allValues("Cache-Control")).containsExactly("no-store");
        JsonNode read = JsonMapper.shared().readTree(settings.body());
        assertThat(read.propertyNames()).containsExactlyInAnyOrder("issuer", "clientId", "authorizationEndpoint", "tokenEndpoint");
        assertThat(read.get("issuer").asString()).isEqualTo(origin);
        return read;
    }

    private String codeFor(String endpoint, String origin, String back) throws Exception {
        URI authorize = authorize(endpoint, "web-client", back);
        HttpResponse<String> signedIn = signIn(origin, authorize);
        assertThat(location(signedIn)).contains("/oauth2/authorize");
        String sent = location(page(URI.create(location(signedIn))));
        assertThat(sent).startsWith(back + "?code=").contains("state=s%201");
        return sent.replaceAll(".*[?&]code=([^&]+).*", "$1");
    }

    private HttpResponse<String> signIn(String origin, URI authorize) throws Exception {
        assertThat(location(page(authorize))).endsWith("/login");
        String token = csrf(send(HttpRequest.newBuilder(URI.create(origin + "/login"))).body());
        return send(form(URI.create(origin + "/login"), "username=planner&password=demo&_csrf=" + token));
    }

    private static String csrf(String page) {
        Matcher csrf = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page);
        assertThat(csrf.find()).isTrue();
        return csrf.group(1);
    }

    private static URI authorize(String endpoint, String client, String back) throws Exception {
        String challenge = Base64.getUrlEncoder().withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        return URI.create(endpoint + "?response_type=code&client_id=" + client + "&scope=tandem&state=s%201&code_challenge_method=S256"
                + "&code_challenge=" + challenge + "&redirect_uri=" + encoded(back));
    }

    /** As a browser asks for a page. */
    private HttpResponse<String> page(URI uri) throws Exception {
        return send(HttpRequest.newBuilder(uri).header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"));
    }

    private static HttpRequest.Builder form(URI uri, String body) {
        return HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String location(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(302);
        return response.headers().firstValue("Location").orElseThrow();
    }
}
