package dev.tandem.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.Edge;
import dev.tandem.proof.FailingDisk.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The running service's disk fails: each write (EIO), each flush (EIO), and all as on a file system that turned read-only (EROFS). Writes are
 * refused and say so, reads go on, it recovers by itself, and after a kill all that was acknowledged is there, once.
 */
class FailingDiskIT {

    private static final Duration RECOVERS = Duration.ofSeconds(30);
    private static final String START = """
            mutation($key: String!) { startConfiguration(input: {idempotencyKey: $key, productLine: "VELO"}) { configuration { id } userErrors { message } } }""";

    @TempDir
    private Path folder;

    /** Configurations by the key that they were asked for with. */
    private final Map<String, String> acknowledged = new LinkedHashMap<>();

    @Test
    void refusesWritesWhileTheDiskFailsAndLosesNothing() throws Exception {
        Path file = folder.resolve("tandem.db");
        FailingDisk disk = FailingDisk.of(file, folder);
        List<String> properties = List.of("--tandem.store.file=" + file);
        try (ServiceProcess service = ServiceProcess.start(folder, "failing", properties, disk.environment())) {
            Edge edge = service.edge();
            accepts(edge);
            for (Fault fault : Fault.values()) {
                disk.now(fault);
                List<String> refused = List.of(refuses(edge, fault), refuses(edge, fault));
                disk.works();
                Check.soon(RECOVERS, () -> assertThat(edge.get("/actuator/health").statusCode()).as("%s is over", fault).isEqualTo(200));
                refused.forEach(key -> accepts(edge, key));
                accepts(edge);
            }
            service.kill();
        }
        assertThat(StoredFile.integrity(file, "copy")).isEqualTo("ok");
        try (ServiceProcess service = ServiceProcess.start(folder, "after", properties)) {
            acknowledged.forEach((key, id) -> {
                assertThat(start(service.edge(), key).at("/data/startConfiguration/configuration/id").asString()).isEqualTo(id);
                assertThat(read(service.edge(), id)).isEqualTo(id);
            });
        }
    }

    /** @return the key of a request that was refused */
    private String refuses(Edge edge, Fault fault) {
        String key = UUID.randomUUID().toString();
        JsonNode answer = start(edge, key);
        assertThat(answer.at("/errors/0/extensions/code").asString()).as("%s: %s", fault, answer).isEqualTo("UNAVAILABLE");
        assertThat(answer.toString()).doesNotContain("tandem.db", "SQLITE", "Exception", "EIO");
        acknowledged.values().forEach(id -> assertThat(read(edge, id)).as("%s", fault).isEqualTo(id));
        assertThat(edge.get("/actuator/health").statusCode()).as("%s", fault).isEqualTo(503);
        assertThat(edge.get("/actuator/health/liveness").statusCode()).as("%s", fault).isEqualTo(200);
        return key;
    }

    private void accepts(Edge edge) {
        for (int i = 0; i < 5; i++) {
            accepts(edge, UUID.randomUUID().toString());
        }
    }

    private void accepts(Edge edge, String key) {
        String id = start(edge, key).at("/data/startConfiguration/configuration/id").asString();
        assertThat(id).isNotBlank();
        acknowledged.put(key, id);
    }

    private static JsonNode start(Edge edge, String key) {
        return edge.ask(null, START, Map.of("key", key));
    }

    private static String read(Edge edge, String id) {
        return edge.ask(null, "query($id: ID!) { configuration(id: $id) { id } }", Map.of("id", id)).at("/data/configuration/id").asString();
    }
}
