package dev.tandem;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a started service over HTTP, as any client would. */
public final class Edge {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;

    public Edge(int port) {
        url = "http://localhost:" + port;
    }

    public URI uri(String path) {
        return URI.create(url + path);
    }

    /** A demo client's token. */
    public String token(String client) {
        HttpResponse<String> response = form("/oauth2/token", client, Map.of("grant_type", "client_credentials"));
        return JSON.readTree(response.body()).get("access_token").asString();
    }

    public HttpResponse<String> form(String path, String client, Map<String, String> fields) {
        String body = String.join("&", fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .toList());
        String basic = Base64.getEncoder().encodeToString((client + ":demo").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** What {@code /graphql} answers to a query without variables. */
    public JsonNode ask(@Nullable String token, String query) {
        return ask(token, query, Map.of());
    }

    public JsonNode ask(@Nullable String token, String query, Map<String, ?> variables) {
        return JSON.readTree(post(token, JSON.writeValueAsString(Map.of("query", query, "variables", variables))).body());
    }

    public HttpResponse<String> post(@Nullable String token, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/graphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return send(token == null ? request : request.header("Authorization", "Bearer " + token));
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
