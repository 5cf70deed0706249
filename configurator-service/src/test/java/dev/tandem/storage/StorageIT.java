package dev.tandem.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.storage.Piece.Event;
import dev.tandem.storage.sqlite.SqliteStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

class StorageIT {

    @TempDir
    private Path folder;

    private ApplicationContextRunner application;

    @BeforeEach
    void prepare() {
        application = new ApplicationContextRunner()
                .withUserConfiguration(Application.class)
                .withPropertyValues("tandem.store.file=" + folder.resolve("tandem.db"));
    }

    @Test
    void handsEventsToListenerBeansAndKeepsThemOverARestart() {
        application.run(context -> {
            context.getBean(Store.class).documents(Piece.TYPE).insert(Piece.of("a"), List.of(new Event.Added("a")));
            assertThat(context.getBean(Relay.class).awaitIdle(Duration.ofSeconds(10))).isTrue();
            assertThat(context.getBean(Added.class).seen).containsExactly("a");
            assertThat(context.getBean(StoreHealthIndicator.class).health().getStatus()).isEqualTo(Status.UP);
            context.getBean(Relay.class).stop();
            assertThat(context.getBean(StoreHealthIndicator.class).health().getStatus()).isEqualTo(Status.DOWN);
            context.getBean(Store.class).documents(Piece.TYPE).insert(Piece.of("b"), List.of(new Event.Added("b")));
        });
        application.run(context -> {
            assertThat(context.getBean(Relay.class).awaitIdle(Duration.ofSeconds(10))).isTrue();
            assertThat(context.getBean(Added.class).seen).containsExactly("b");
        });
    }

    @Test
    void saysWhichWritesAreRefusedWhileReadsGoOn() {
        application.run(context -> {
            Documents<Piece> pieces = context.getBean(Store.class).documents(Piece.TYPE);
            pieces.insert(Piece.of("a"));
            assertThat(context.getBean(StoreWritesHealthIndicator.class).health().getStatus()).isEqualTo(Status.UP);
            Files.move(folder.resolve("tandem.db"), folder.resolve("away.db"));
            assertThatThrownBy(() -> pieces.insert(Piece.of("b"))).isInstanceOf(StoreUnavailableException.class);
            assertThat(context.getBean(StoreWritesHealthIndicator.class).health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(context.getBean(StoreHealthIndicator.class).health().getStatus()).isEqualTo(Status.UP);
            assertThat(pieces.find("a")).isPresent();
            Files.move(folder.resolve("away.db"), folder.resolve("tandem.db"));
            pieces.insert(Piece.of("b"));
            assertThat(context.getBean(StoreWritesHealthIndicator.class).health().getStatus()).isEqualTo(Status.UP);
        });
    }

    @Test
    void saysInOneSentenceThatTheStoreIsInUse() {
        try (SqliteStore _ = SqliteStore.open(folder.resolve("tandem.db"))) {
            application.run(context -> {
                assertThat(context).hasFailed();
                assertThat(new StoreFailureAnalyzer().analyze(context.getStartupFailure()).getDescription())
                        .isEqualTo("The store " + folder.resolve("tandem.db") + " is open in this process already.");
            });
        }
    }

    @Test
    void refusesAnEmptyFileName() {
        application.withPropertyValues("tandem.store.file= ").run(context -> assertThat(
                new StoreFailureAnalyzer().analyze(context.getStartupFailure()).getDescription()).startsWith("tandem.store.file is empty"));
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(basePackageClasses = Store.class,
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(IT|Test)(\\$.*)?"))
    static class Application {

        @Bean
        Added added() {
            return new Added();
        }
    }

    static final class Added implements EventListener<Event.Added> {

        private final List<String> seen = new CopyOnWriteArrayList<>();

        @Override
        public Class<Event.Added> type() {
            return Event.Added.class;
        }

        @Override
        public void on(Event.Added event) {
            seen.add(event.id());
        }
    }
}
