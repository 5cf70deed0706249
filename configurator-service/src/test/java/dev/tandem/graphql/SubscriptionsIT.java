package dev.tandem.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.Edge;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@Import(EdgeFields.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tandem.store.file=target/failures/${random.uuid}.db",
            "tandem.security.key-file=target/tokens.key",
            "tandem.graphql.time-limit=5s",
            "spring.graphql.schema.additional-files=classpath:edge/edge.graphqls"
        })
class SubscriptionsIT {

    private static final String TICKS = "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"subscription{ticks}\"}}";

    @LocalServerPort
    private int port;

    private Edge edge;

    @BeforeEach
    void connect() {
        edge = new Edge(port);
    }

    @Test
    void streamsServerSentEvents() {
        HttpResponse<String> response = events(edge.token("planner"), "subscription{ticks}");
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(response.body().lines().filter(line -> line.startsWith("data:{")).toList())
                .containsExactly("data:{\"data\":{\"ticks\":1}}", "data:{\"data\":{\"ticks\":2}}", "data:{\"data\":{\"ticks\":3}}");
        assertThat(response.body()).contains("event:complete");
    }

    @Test
    void guardsEventsByRole() {
        assertThat(events(null, "subscription{ticks}").body()).contains("UNAUTHORIZED").doesNotContain("\"ticks\":1");
        assertThat(events(edge.token("customer"), "subscription{ticks}").body()).contains("FORBIDDEN");
    }

    @Test
    void endsABrokenStreamWithoutAnExceptionsText() {
        assertThat(events(null, "subscription{brokenTicks}").body())
                .contains("\"brokenTicks\":1", "INTERNAL").doesNotContain(EdgeFields.SECRET);
    }

    @Test
    void takesABrowsersTokenFromConnectionInit() throws Exception {
        String token = edge.token("planner");
        try (Session session = new Session("{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer " + token + "\"}}")) {
            assertThat(session.next()).contains("connection_ack");
            session.send(TICKS);
            assertThat(session.next()).contains("\"ticks\":1");
            assertThat(session.next()).contains("\"ticks\":2");
        }
    }

    @Test
    void guardsAWebSocketWithoutToken() throws Exception {
        try (Session session = new Session("{\"type\":\"connection_init\"}")) {
            assertThat(session.next()).contains("connection_ack");
            session.send(TICKS);
            assertThat(session.next()).contains("UNAUTHORIZED").doesNotContain("\"ticks\":1");
        }
    }

    @Test
    void closesAWebSocketWithABadToken() throws Exception {
        try (Session session = new Session("{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer abc\"}}")) {
            assertThat(session.next()).isEqualTo("closed 4401");
        }
    }

    @Test
    void boundsTheOperationsThatAreUnderWayOnOneWebSocket() throws Exception {
        try (Session session = new Session("{\"type\":\"connection_init\"}")) {
            assertThat(session.next()).contains("connection_ack");
            for (int i = 1; i <= 51; i++) {
                session.send("{\"id\":\"" + i + "\",\"type\":\"subscribe\",\"payload\":{\"query\":\"subscription{silence}\"}}");
            }
            assertThat(session.next()).contains("\"id\":\"51\"", "TOO_LARGE", "allowed is 50");
            assertThat(session.next()).contains("\"id\":\"51\"", "complete");
            session.send("{\"id\":\"7\",\"type\":\"complete\"}");
            session.send("{\"id\":\"52\",\"type\":\"subscribe\",\"payload\":{\"query\":\"{caller}\"}}");
            assertThat(session.next()).contains("\"id\":\"52\"", "guest");
        }
    }

    @Test
    void takesLongMessagesAndRefusesLongerOnes() throws Exception {
        try (Session session = new Session("{\"type\":\"connection_init\"}")) {
            assertThat(session.next()).contains("connection_ack");
            String query = "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"{caller}%s\"}}";
            session.send(query.formatted(" ".repeat(40_000)));
            assertThat(session.next()).contains("guest");
            session.send(query.formatted(" ".repeat(2_000_000)));
            assertThat(session.next()).contains("complete");
            assertThat(session.next()).isEqualTo("closed 1009");
        }
    }

    private HttpResponse<String> events(@Nullable String token, String query) {
        HttpRequest.Builder request = HttpRequest.newBuilder(edge.uri("/graphql"))
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString("{\"query\":\"" + query + "\"}"));
        return edge.send(token == null ? request : request.header("Authorization", "Bearer " + token));
    }

    /** A browser's WebSocket, its messages in a queue. */
    private final class Session implements AutoCloseable, WebSocket.Listener {

        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();
        private final HttpClient http = HttpClient.newHttpClient();
        private final WebSocket socket;

        Session(String init) {
            socket = http.newWebSocketBuilder()
                    .subprotocols("graphql-transport-ws")
                    .buildAsync(URI.create("ws://localhost:" + port + "/graphql"), this)
                    .join();
            send(init);
        }

        void send(String message) {
            socket.sendText(message, true).join();
        }

        String next() throws InterruptedException {
            return String.valueOf(messages.poll(10, TimeUnit.SECONDS));
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                messages.add(part.toString());
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            messages.add("closed " + status);
            return null;
        }

        @Override
        public void close() {
            socket.abort();
            http.close();
        }
    }
}
