package dev.tandem.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.storage.Documents;
import dev.tandem.storage.Piece;
import dev.tandem.storage.Query;
import dev.tandem.storage.StoreUnavailableException;
import dev.tandem.storage.StoredEvent;
import dev.tandem.storage.Versioned;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it writes loses nothing that it acknowledged, and keeps no write without its events. */
@Timeout(120)
class KilledProcessTest {

    private static final int ROUNDS = 5;
    private static final int LONGEST_LIFE_MILLISECONDS = 400;

    @TempDir
    private Path folder;

    private final Map<String, Long> acknowledged = new HashMap<>();

    @Test
    void losesNothingAcknowledgedAndSplitsNoWrite() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Path file = folder.resolve("tandem.db");
        for (int round = 0; round < ROUNDS; round++) {
            writeAndKill(file, round, random.nextInt(LONGEST_LIFE_MILLISECONDS));
            try (SqliteStore store = SqliteStore.open(file)) {
                assertThat(integrity(store)).as("seed %d, round %d", seed, round).isEqualTo("ok");
                checkEverything(store, "seed " + seed + ", round " + round);
            }
        }
        assertThat(acknowledged).isNotEmpty();
    }

    private void writeAndKill(Path file, int round, int milliseconds) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), BusyWriter.class.getName(),
                file.toString(), String.valueOf(round)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader output = process.inputReader()) {
            note(output.readLine());
            assertThatThrownBy(() -> SqliteStore.open(file))
                    .isInstanceOf(StoreUnavailableException.class).hasMessageContaining("in use by another process (" + process.pid() + ")");
            Thread reading = Thread.startVirtualThread(() -> noteAll(output));
            Thread.sleep(milliseconds);
            process.destroyForcibly().waitFor();
            reading.join();
        } finally {
            process.destroyForcibly();
        }
    }

    private void noteAll(BufferedReader output) {
        try {
            String line = output.readLine();
            while (line != null) {
                note(line);
                line = output.readLine();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The last line may have been cut off by the kill. */
    private void note(String line) {
        if (line.matches("round\\d+-thread\\d+-\\d+ \\d")) {
            String[] parts = line.split(" ");
            acknowledged.merge(parts[0], Long.valueOf(parts[1]), Math::max);
        }
    }

    private void checkEverything(SqliteStore store, String when) {
        Documents<Piece> pieces = store.documents(Piece.TYPE);
        Map<String, Long> stored = new HashMap<>();
        Query.Place after = null;
        List<Versioned<Piece>> page;
        do {
            page = pieces.page(new Query(Map.of(), Map.of(), null, false, after, 1_000));
            for (Versioned<Piece> found : page) {
                stored.put(found.value().id(), found.version());
                after = new Query.Place(null, found.value().id());
            }
        } while (!page.isEmpty());
        acknowledged.forEach((id, version) -> assertThat(stored.getOrDefault(id, 0L)).as("%s: %s", when, id).isGreaterThanOrEqualTo(version));
        stored.forEach((id, version) -> assertThat(store.outbox().waiting("pieces/" + id, 100)).as("%s: events of %s", when, id)
                .extracting(StoredEvent::payload)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, version)
                        .mapToObj(number -> "{\"id\":\"" + id + "\",\"number\":" + number + "}").toList()));
        stored.keySet().forEach(id -> assertThat(pieces.findBy("key", id)).isPresent());
    }

    private static String integrity(SqliteStore store) {
        return store.readers().read(sql -> sql.one("PRAGMA integrity_check", List.of(), row -> row.getString(1))).orElseThrow();
    }
}
