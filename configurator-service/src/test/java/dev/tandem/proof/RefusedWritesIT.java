package dev.tandem.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.Edge;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What clients and operators see while the store cannot be written: a code and a correlation id, reads as ever, and the end of it by itself. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "tandem.security.key-file=target/tokens.key")
class RefusedWritesIT {

    private static final String START = """
            mutation($key: String!) { startConfiguration(input: {idempotencyKey: $key, productLine: "VELO"}) { configuration { id } userErrors { message } } }""";

    @TempDir
    private static Path folder;

    @LocalServerPort
    private int port;

    private Edge edge;

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry properties) {
        properties.add("tandem.store.file", () -> folder.resolve("tandem.db").toString());
    }

    @BeforeEach
    void connect() {
        edge = new Edge(port);
    }

    @Test
    void refusesWritesWithACodeWhileReadsGoOnAndRecovers() throws Exception {
        String id = start().at("/data/startConfiguration/configuration/id").asString();
        assertThat(id).isNotBlank();
        Files.move(folder.resolve("tandem.db"), folder.resolve("away.db"));
        JsonNode refused = start();
        assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("UNAVAILABLE");
        assertThat(refused.at("/errors/0/extensions/correlationId").asString()).isNotBlank();
        assertThat(refused.toString()).doesNotContain("tandem.db", "SQLITE", "Exception", "gone");
        assertThat(edge.ask(null, "query($id: ID!) { configuration(id: $id) { id } }", Map.of("id", id)).at("/data/configuration/id").asString())
                .isEqualTo(id);
        assertThat(edge.get("/actuator/health").statusCode()).isEqualTo(503);
        assertThat(edge.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(edge.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        Files.move(folder.resolve("away.db"), folder.resolve("tandem.db"));
        assertThat(start().at("/data/startConfiguration/configuration/id").asString()).isNotBlank();
        assertThat(edge.get("/actuator/health").statusCode()).isEqualTo(200);
    }

    private JsonNode start() {
        return edge.ask(null, START, Map.of("key", UUID.randomUUID().toString()));
    }
}
