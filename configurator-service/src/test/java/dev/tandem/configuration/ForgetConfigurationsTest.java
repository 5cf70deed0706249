package dev.tandem.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.MovableClock;
import dev.tandem.storage.TestStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgetConfigurationsTest {

    private static final Duration KEPT = Duration.ofDays(90);

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T08:00:00Z"));
    private TestStore store;
    private ConfiguringSetup shop;

    @BeforeEach
    void open() {
        store = TestStore.in(folder);
        shop = new ConfiguringSetup(store.store(), clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void deletesWhatWasNeitherOrderedNorChangedForLongEnough() {
        List<Configuration> old = IntStream.range(0, 250).mapToObj(_ -> shop.start("CORD", Map.of())).toList();
        Set<String> ordered = Set.of(old.get(3).id(), old.get(120).id());
        Configuration touched = old.get(7);
        clock.advance(Duration.ofDays(60));
        Configuration recent = shop.start("CORD", Map.of());
        shop.change(touched, Map.of("colour", "BLACK"));
        clock.advance(Duration.ofDays(31));
        ForgetConfigurations forget = forget(ordered);
        assertThat(forget.forgetAbandoned()).isEqualTo(247);
        assertThat(forget.forgetAbandoned()).as("again").isZero();
        List<String> ids = old.stream().map(Configuration::id).collect(Collectors.toList());
        ids.add(recent.id());
        assertThat(shop.configurations.findAll(ids)).containsOnlyKeys(old.get(3).id(), old.get(120).id(), touched.id(), recent.id());
    }

    @Test
    void leavesNothingOfItInTheFile() throws IOException {
        Configuration forgotten = shop.start("CORD", Map.of());
        clock.advance(Duration.ofDays(91));
        assertThat(forget(Set.of()).forgetAbandoned()).isEqualTo(1);
        Configuration kept = shop.start("CORD", Map.of());
        store.close();
        String file = Files.readString(folder.resolve("test.db"), StandardCharsets.ISO_8859_1);
        assertThat(file).doesNotContain(forgotten.id()).contains(kept.id());
        store = TestStore.in(folder);
    }

    @Test
    void refusesATimeThatForgetsAtOnce() {
        assertThatThrownBy(() -> new ForgetConfigurations(shop.configurations, ids -> Set.of(), Duration.ZERO, clock))
                .hasMessageContaining("tandem.configurations.kept is PT0S");
    }

    private ForgetConfigurations forget(Set<String> ordered) {
        return new ForgetConfigurations(
                shop.configurations, ids -> ids.stream().filter(ordered::contains).collect(Collectors.toSet()), KEPT, clock);
    }
}
