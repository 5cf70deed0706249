package dev.tandem.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.MovableClock;
import dev.tandem.storage.Outbox.Due;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservedStoreTest {

    @TempDir
    private Path folder;

    @Test
    void handsOnEverythingThatAStoreCanDo() {
        assertThat(left(Store.class, ObservedStore.class)).isEmpty();
        assertThat(left(Documents.class, ObservedDocuments.class)).containsExactlyInAnyOrder("insert/1", "replace/2");
        assertThat(left(EventListener.class, ObservedListener.class)).isEmpty();
    }

    /** What is left to the interface's own words. */
    private static List<String> left(Class<?> type, Class<?> observed) {
        List<String> declared = names(observed);
        return names(type).stream().filter(name -> !declared.contains(name)).toList();
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic() && !java.lang.reflect.Modifier.isStatic(method.getModifiers()))
                .map((Method method) -> method.getName() + "/" + method.getParameterCount())
                .toList();
    }

    @Test
    void measuresWritesByCollectionAndWhatRefusedThem() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
        try (var sqlite = dev.tandem.storage.sqlite.SqliteStore.open(folder.resolve("tandem.db"))) {
            Documents<Piece> pieces = new ObservedStore(sqlite, observations).documents(Piece.TYPE);
            pieces.insert(Piece.of("a"));
            assertThatThrownBy(() -> pieces.insert(Piece.of("a"))).isInstanceOf(DuplicateKeyException.class);
        }
        assertThat(meters.get("tandem.store.write").tags("collection", Piece.TYPE.name(), "operation", "insert", "error", "none").timer().count())
                .isEqualTo(1);
        assertThat(meters.get("tandem.store.write").tag("error", "DuplicateKeyException").timer().count()).isEqualTo(1);
    }

    @Test
    void tellsHowLongTheOldestEventHasBeenWaiting() {
        MovableClock clock = new MovableClock(Instant.parse("2026-11-22T08:00:00Z"));
        try (var sqlite = dev.tandem.storage.sqlite.SqliteStore.open(folder.resolve("tandem.db"))) {
            OutboxBacklog backlog = new OutboxBacklog(sqlite.outbox(), clock);
            assertThat(backlog.waiting()).isZero();
            assertThat(backlog.oldestSeconds()).isZero();
            sqlite.documents(Piece.TYPE).insert(Piece.of("a"), List.of(new Piece.Event.Added("a"), new Piece.Event.Added("a")));
            clock.advance(Duration.ofSeconds(6));
            assertThat(backlog.waiting()).isEqualTo(2);
            clock.advance(Duration.ofSeconds(30));
            assertThat(backlog.oldestSeconds()).isEqualTo(30);
            for (Due due : sqlite.outbox().due(clock.instant(), Due.FIRST, 10)) {
                sqlite.outbox().done(due.document(), List.of(due.position()));
            }
            clock.advance(Duration.ofSeconds(6));
            assertThat(backlog.waiting()).isZero();
        }
    }
}
