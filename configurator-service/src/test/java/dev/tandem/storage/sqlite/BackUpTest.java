package dev.tandem.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.storage.Changes;
import dev.tandem.storage.Documents;
import dev.tandem.storage.EventListener;
import dev.tandem.storage.Piece;
import dev.tandem.storage.Query;
import dev.tandem.storage.Relay;
import dev.tandem.storage.Versioned;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BackUpTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void copiesAWholeMomentUnderLoadAndDeliversWhatWaitedWhenRestored() throws Exception {
        Path file = folder.resolve("tandem.db");
        Path backup = folder.resolve("backup.db");
        AtomicInteger acknowledged = new AtomicInteger();
        int before;
        try (SqliteStore store = SqliteStore.open(file)) {
            Documents<Piece> pieces = store.documents(Piece.TYPE);
            AtomicBoolean running = new AtomicBoolean(true);
            Thread load = Thread.ofPlatform().start(() -> {
                while (running.get()) {
                    int number = acknowledged.get();
                    pieces.insert(Piece.of("p" + number).withText("x".repeat(2_000)), List.of(new Piece.Event.Added("p" + number)));
                    acknowledged.incrementAndGet();
                }
            });
            while (acknowledged.get() < 300) {
                Thread.sleep(1);
            }
            before = acknowledged.get();
            assertThat(command("backup", "--tandem.store.file=" + file, "--to=" + backup)).isZero();
            assertThat(acknowledged.get()).as("writes went on").isGreaterThan(before);
            assertThat(command("restore", "--tandem.store.file=" + file, "--from=" + backup)).isEqualTo(1);
            assertThat(said.toString(StandardCharsets.UTF_8)).contains("is open in this process already");
            running.set(false);
            load.join();
        }
        assertThat(command("restore", "--tandem.store.file=" + file, "--from=" + backup)).isZero();
        try (SqliteStore restored = SqliteStore.open(file)) {
            Documents<Piece> pieces = restored.documents(Piece.TYPE);
            long count = pieces.count(new Query(Map.of(), Map.of(), null, false, null, 1));
            assertThat(count).isBetween((long) before, (long) acknowledged.get());
            Set<String> heard = ConcurrentHashMap.newKeySet();
            Relay relay = new Relay(restored.outbox(), () -> List.of(new Added(heard)), Clock.systemUTC());
            relay.start();
            assertThat(relay.awaitIdle(Duration.ofSeconds(30))).isTrue();
            relay.stop();
            assertThat(heard).hasSize((int) count).allSatisfy(id -> assertThat(pieces.find(id)).isPresent());
        }
        assertThat(folder.resolve("tandem.db.before-20261122T120000Z")).exists();
    }

    @Test
    void tellsWhoFollowsChangesEverythingAgainAfterARestore() {
        Path file = folder.resolve("tandem.db");
        Path backup = folder.resolve("backup.db");
        String cursor;
        try (SqliteStore store = SqliteStore.open(file)) {
            Documents<Piece> pieces = store.documents(Piece.TYPE);
            pieces.insert(Piece.of("kept"));
            assertThat(command("backup", "--tandem.store.file=" + file, "--to=" + backup)).isZero();
            pieces.insert(Piece.of("lost 1"));
            pieces.insert(Piece.of("lost 2"));
            cursor = pieces.endOfChanges();
        }
        assertThat(command("restore", "--tandem.store.file=" + file, "--from=" + backup)).isZero();
        try (SqliteStore restored = SqliteStore.open(file)) {
            Documents<Piece> pieces = restored.documents(Piece.TYPE);
            pieces.insert(Piece.of("new"));
            Changes<Piece> changes = pieces.changes(cursor, 10);
            assertThat(changes.changed()).extracting(it -> it.document().value().id()).containsExactly("kept", "new");
        }
    }

    @Test
    void keepsTheLogOfTheOldStoreAwayFromTheRestoredOne() throws Exception {
        Path file = folder.resolve("tandem.db");
        Path backup = folder.resolve("backup.db");
        Path crashed = folder.resolve("crashed");
        try (SqliteStore store = SqliteStore.open(file)) {
            store.documents(Piece.TYPE).insert(Piece.of("a"));
            assertThat(command("backup", "--tandem.store.file=" + file, "--to=" + backup)).isZero();
            store.documents(Piece.TYPE).replace(Piece.of("a").withNumber(9), 1);
            Files.createDirectories(crashed);
            for (String end : List.of("", "-wal")) {
                Files.copy(folder.resolve("tandem.db" + end), crashed.resolve("tandem.db" + end));
            }
        }
        Path ofCrashed = folder.resolve("of-crashed.db");
        assertThat(command("backup", "--tandem.store.file=" + crashed.resolve("tandem.db"), "--to=" + ofCrashed)).isZero();
        try (SqliteStore copy = SqliteStore.open(ofCrashed)) {
            assertThat(copy.documents(Piece.TYPE).find("a")).contains(new Versioned<>(Piece.of("a").withNumber(9), 2));
        }
        assertThat(command("restore", "--tandem.store.file=" + crashed.resolve("tandem.db"), "--from=" + backup)).isZero();
        try (SqliteStore restored = SqliteStore.open(crashed.resolve("tandem.db"));
                SqliteStore old = SqliteStore.open(crashed.resolve("tandem.db.before-20261122T120000Z"))) {
            assertThat(restored.documents(Piece.TYPE).find("a")).contains(new Versioned<>(Piece.of("a"), 1));
            assertThat(old.documents(Piece.TYPE).find("a")).contains(new Versioned<>(Piece.of("a").withNumber(9), 2));
        }
    }

    @Test
    void keepsTheNewestAndLeavesOtherFilesAlone() throws IOException {
        Path file = folder.resolve("tandem.db");
        SqliteStore.open(file).close();
        Path backups = Files.createDirectories(folder.resolve("backups"));
        Files.writeString(backups.resolve("tandem.db-20260101T000000Z.db"), "old");
        Files.writeString(backups.resolve("tandem.db-20260102T000000Z.db"), "newer");
        Files.writeString(backups.resolve("notes.db"), "theirs");
        assertThat(command("backup", "--tandem.store.file=" + file, "--to=" + backups, "--keep=2")).isZero();
        try (Stream<Path> left = Files.list(backups)) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder(
                    "notes.db", "tandem.db-20260102T000000Z.db", "tandem.db-20261122T120000Z.db");
        }
        assertThat(command("backup", "--tandem.store.file=" + file, "--to=" + backups)).as("replaces nothing").isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoWholeStoreAndChangesNothing() throws IOException {
        Path file = folder.resolve("tandem.db");
        Path backup = folder.resolve("backup.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            for (int i = 0; i < 200; i++) {
                store.documents(Piece.TYPE).insert(Piece.of("p" + i).withText("x".repeat(2_000)));
            }
        }
        assertThat(command("backup", "--tandem.store.file=" + file, "--to=" + backup)).isZero();
        byte[] bytes = Files.readAllBytes(backup);
        Path cut = Files.write(folder.resolve("cut.db"), Arrays.copyOf(bytes, bytes.length / 2));
        Path text = Files.writeString(folder.resolve("text.db"), "no store ".repeat(1_000));
        for (Path wrong : List.of(cut, text, folder.resolve("absent.db"))) {
            assertThat(command("restore", "--tandem.store.file=" + file, "--from=" + wrong)).as("%s", wrong).isEqualTo(1);
        }
        assertThat(command("backup", "--tandem.store.file=" + folder.resolve("absent.db"), "--to=" + folder.resolve("x.db"))).isEqualTo(1);
        try (SqliteStore store = SqliteStore.open(file)) {
            assertThat(store.documents(Piece.TYPE).find("p199")).isPresent();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part") || name.contains("before"));
        }
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(command("backup")).isEqualTo(2);
        assertThat(command("backup", "--too=x")).isEqualTo(2);
        assertThat(command("backup", "--to=x", "--keep=0")).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("--to is missing", "'--too=x'", "--keep is '0'", "restore --tandem.store.file=FILE");
        assertThat(new StoreCommands(Clock.systemUTC(), System.out).run("--server.port=1")).isEmpty();
        assertThat(new StoreCommands(Clock.systemUTC(), System.out).run()).isEmpty();
    }

    private int command(String... arguments) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new StoreCommands(Clock.fixed(NOON, ZoneOffset.UTC), out).run(arguments).orElseThrow();
    }

    private record Added(Set<String> heard) implements EventListener<Piece.Event.Added> {

        @Override
        public Class<Piece.Event.Added> type() {
            return Piece.Event.Added.class;
        }

        @Override
        public void on(Piece.Event.Added event) {
            heard.add(event.id());
        }
    }
}
