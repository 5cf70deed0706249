package dev.tandem.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.catalog.StoredOnLine.Entry;
import dev.tandem.catalog.StoredOnLine.Scan;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.Decision;
import dev.tandem.rules.guidance.Decisions;
import dev.tandem.storage.Documents;
import dev.tandem.storage.Store;
import dev.tandem.storage.mongo.InMemoryMongo;
import dev.tandem.storage.mongo.MongoStore;
import dev.tandem.storage.sqlite.SqliteStore;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every configuration of a line is met once, version by version, however many pages there are and whatever else is stored. */
class StoredConfigurationsTest {

    private static final int OF_VERSION_1 = 17;
    private static final int OF_VERSION_3 = 5;

    private static void fill(Store store) {
        Documents<StoredConfiguration> documents = store.documents(StoredConfiguration.TYPE);
        for (int i = 0; i < OF_VERSION_1; i++) {
            documents.insert(configuration("VELO", 1, i));
        }
        for (int i = 0; i < OF_VERSION_3; i++) {
            documents.insert(configuration("VELO", 3, i));
            documents.insert(configuration("VELO_2", 1, i));
        }
    }

    private static StoredConfiguration configuration(String line, int version, int number) {
        String id = "cfg_" + line + "_" + version + "_" + number;
        Instant at = Instant.parse("2026-06-01T00:00:00Z");
        Decisions decided = new Decisions(Map.of("number", new Decision.Exactly(new Value.Number(BigDecimal.valueOf(number)))));
        return new StoredConfiguration(id, line, version, decided, List.of(), List.of(), id, "hash", at, at);
    }

    private static void requireEachOnce(Store store) {
        fill(store);
        StoredConfigurations all = new StoredConfigurations(store, 5);
        assertThat(all.count("VELO", List.of(1, 2, 3))).isEqualTo(OF_VERSION_1 + OF_VERSION_3);
        List<String> met = new ArrayList<>();
        Scan scan = all.scan("VELO", List.of(1, 2, 3));
        for (List<Entry> some = scan.next(); !some.isEmpty(); some = scan.next()) {
            some.forEach(entry -> met.add(entry.version() + " " + entry.decided()));
        }
        List<String> expected = new ArrayList<>();
        IntStream.range(0, OF_VERSION_1).forEach(i -> expected.add("1 " + configuration("VELO", 1, i).decisions()));
        IntStream.range(0, OF_VERSION_3).forEach(i -> expected.add("3 " + configuration("VELO", 3, i).decisions()));
        assertThat(met).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(met.subList(0, OF_VERSION_1)).allMatch(one -> one.startsWith("1 "));
        assertThat(scan.next()).isEmpty();
        assertThat(all.scan("NONE", List.of(1)).next()).isEmpty();
    }

    @Test
    void meetsEachOnceInAFile(@TempDir Path folder) {
        try (SqliteStore store = SqliteStore.open(folder.resolve("test.db"))) {
            requireEachOnce(store);
        }
    }

    @Test
    void meetsEachOnceOnAServer() {
        try (InMemoryMongo server = new InMemoryMongo(); MongoStore store = MongoStore.open(server.newDatabase())) {
            requireEachOnce(store);
        }
    }
}
