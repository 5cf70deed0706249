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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.json.JsonMapper;

/** A demo user signs in with a browser: login form, authorization code, proof key, token. */
@StartedService
class CodeFlowIT {

    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-in-length";
    private static final String BACK = "http://127.0.0.1:5173/signed-in";

    @LocalServerPort
    private int port;

    @Autowired
    private JwtDecoder decoder;

    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void givesASignedInUserItsRole() throws Exception {
        Edge edge = new Edge(port);
        String challenge = Base64.getUrlEncoder().withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        URI authorize = edge.uri("/oauth2/authorize?response_type=code&client_id=web-client&scope=tandem&state=s1&code_challenge_method=S256"
                + "&code_challenge=" + challenge + "&redirect_uri=" + URLEncoder.encode(BACK, StandardCharsets.UTF_8));
        assertThat(location(send(HttpRequest.newBuilder(authorize).header("Accept", "text/html")))).endsWith("/login");

        String page = send(HttpRequest.newBuilder(edge.uri("/login"))).body();
        Matcher csrf = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page);
        assertThat(csrf.find()).isTrue();
        HttpResponse<String> signedIn = send(form(edge.uri("/login"), "username=planner&password=demo&_csrf=" + csrf.group(1)));
        assertThat(location(signedIn)).contains("/oauth2/authorize");

        String back = location(send(HttpRequest.newBuilder(URI.create(location(signedIn))).header("Accept", "text/html")));
        assertThat(back).startsWith(BACK + "?code=").contains("state=s1");
        String code = back.replaceAll(".*[?&]code=([^&]+).*", "$1");
        HttpResponse<String> token = send(form(edge.uri("/oauth2/token"), "grant_type=authorization_code&client_id=web-client&code=" + code
                + "&code_verifier=" + VERIFIER + "&redirect_uri=" + URLEncoder.encode(BACK, StandardCharsets.UTF_8)));
        assertThat(token.statusCode()).as(token.body()).isEqualTo(200);
        String jwt = JsonMapper.shared().readTree(token.body()).get("access_token").asString();
        assertThat(decoder.decode(jwt).getClaimAsStringList("roles")).containsExactly("PLANNER");
    }

    private static HttpRequest.Builder form(URI uri, String body) {
        return HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(302);
        return response.headers().firstValue("Location").orElseThrow();
    }
}
