package dev.tandem.security;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The configured issuer: what it says about itself is asked for when somebody first wants to sign in, and remembered. */
final class ForeignIssuer {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final String issuer;
    private final String clientId;
    private final RestClient http;
    private volatile @Nullable ClientSettings known;

    ForeignIssuer(String issuer, String clientId) {
        this.issuer = issuer;
        this.clientId = clientId;
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    /** Where a browser must be able to send requests to, e.g. {@code https://id.example.org}. */
    String origin() {
        URI uri = URI.create(issuer);
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    /** @throws IssuerUnavailable it does not answer, or not with what was asked for */
    ClientSettings settings() {
        ClientSettings settings = known;
        if (settings == null) {
            settings = asked();
            known = settings;
        }
        return settings;
    }

    private ClientSettings asked() {
        try {
            Map<?, ?> about = http.get().uri(issuer + "/.well-known/openid-configuration").retrieve().body(Map.class);
            if (about != null
                    && about.get("authorization_endpoint") instanceof String authorization
                    && about.get("token_endpoint") instanceof String token) {
                return new ClientSettings(issuer, clientId, authorization, token);
            }
            throw new IssuerUnavailable(new IllegalStateException("No endpoints in what " + issuer + " says about itself"));
        } catch (RestClientException e) {
            throw new IssuerUnavailable(e);
        }
    }
}
