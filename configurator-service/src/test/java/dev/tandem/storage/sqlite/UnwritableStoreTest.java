package dev.tandem.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tandem.storage.Documents;
import dev.tandem.storage.Piece;
import dev.tandem.storage.StoreUnavailableException;
import dev.tandem.storage.Versioned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** While the disk is full or the file cannot be written: writes are refused and say why, reads go on, and it recovers by itself. */
@Timeout(90)
class UnwritableStoreTest {

    private static final String TEXT = "steel and leather ".repeat(200);

    /** Newer kernels still call such a file writable. */
    private static final String TURNED_READ_ONLY = "The store cannot write: (.* is read-only\\.|the disk refuses it \\(.*SQLITE_IOERR_.*\\)\\.)";

    @TempDir
    private Path folder;

    private final List<String> acknowledged = new ArrayList<>();
    private int tried;

    @Test
    void recoversWhenThereIsRoomAgain() throws Exception {
        Path file = folder.resolve("tandem.db");
        try (SqliteStore store = SqliteStore.open(file, UnwritableStoreTest::opensSmall)) {
            Documents<Piece> pieces = store.documents(Piece.TYPE);
            assertThat(fill(pieces)).hasMessage("The store cannot write: the disk is full.");
            refusesWritesWhileReadsGoOn(store, pieces, "The store cannot write: the disk is full.");
            assertThat(acknowledged).hasSizeGreaterThan(10);
            store.writer().write(sql -> {
                sql.execute("PRAGMA max_page_count = 1000000");
                return true;
            });
            recovers(store, pieces);
        }
        isWholeWhenOpenedAgain(file);
    }

    @Test
    void recoversWhenAFullFileSystemHasRoomAgain() throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(folder.resolve("small"))) {
            Path file = disk.folder().resolve("tandem.db");
            try (SqliteStore store = SqliteStore.open(file)) {
                Documents<Piece> pieces = store.documents(Piece.TYPE);
                insert(pieces);
                disk.fill();
                assertThat(fill(pieces)).hasMessage("The store cannot write: the disk is full.");
                refusesWritesWhileReadsGoOn(store, pieces, "The store cannot write: the disk is full.");
                disk.empty();
                recovers(store, pieces);
            }
            isWholeWhenOpenedAgain(file);
            disk.fill();
            assertThatThrownBy(() -> SqliteStore.open(disk.folder().resolve("other.db"))).isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("cannot be opened");
        }
    }

    @Test
    void outlivesAFileSystemThatFillsUpByTheStoreItself() throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(folder.resolve("small"))) {
            Path file = disk.folder().resolve("tandem.db");
            try (SqliteStore store = SqliteStore.open(file)) {
                Documents<Piece> pieces = store.documents(Piece.TYPE);
                assertThat(fill(pieces)).hasMessage("The store cannot write: the disk is full.");
                refusesWritesWhileReadsGoOn(store, pieces, "The store cannot write: the disk is full.");
                disk.grow();
                recovers(store, pieces);
            }
            isWholeWhenOpenedAgain(file);
        }
    }

    @Test
    void refusesWritesToAFileThatWasMadeReadOnly() throws Exception {
        Path file = folder.resolve("tandem.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            Documents<Piece> pieces = store.documents(Piece.TYPE);
            insert(pieces);
            assumeTrue(readOnly(file, true), "Skipped: this user may write read-only files and cannot make them immutable");
            try {
                assertThat(fill(pieces)).hasMessage("The store cannot write: " + file + " is read-only.");
                refusesWritesWhileReadsGoOn(store, pieces, "The store cannot write: " + file + " is read-only.");
            } finally {
                readOnly(file, false);
            }
            recovers(store, pieces);
        }
        isWholeWhenOpenedAgain(file);
    }

    @Test
    void refusesWritesToAFileSystemThatTurnedReadOnlyAndIsWholeAfterItsRepair() throws Exception {
        try (LoopDisk disk = LoopDisk.mounted(folder.resolve("disk"))) {
            Path file = disk.folder().resolve("tandem.db");
            try (SqliteStore store = SqliteStore.open(file)) {
                Documents<Piece> pieces = store.documents(Piece.TYPE);
                for (int i = 0; i < 300; i++) {
                    insert(pieces);
                }
                assumeTrue(disk.turnReadOnly(), "Skipped: this kernel's ext4 cannot be told to turn read-only");
                assertThat(fill(pieces)).message().matches(TURNED_READ_ONLY);
                refusesWritesWhileReadsGoOn(store, pieces, "The store cannot write: ");
            }
            disk.repair();
            isWholeWhenOpenedAgain(file);
            try (SqliteStore store = SqliteStore.open(file)) {
                recovers(store, store.documents(Piece.TYPE));
            }
            isWholeWhenOpenedAgain(file);
        }
    }

    @Test
    void refusesWritesToAFileThatIsGoneOrReplacedInsteadOfLosingThem() throws Exception {
        Path file = folder.resolve("tandem.db");
        Path elsewhere = folder.resolve("elsewhere.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            Documents<Piece> pieces = store.documents(Piece.TYPE);
            insert(pieces);
            Files.move(file, elsewhere);
            assertThat(fill(pieces)).hasMessageContaining("is gone");
            refusesWritesWhileReadsGoOn(store, pieces, "is gone");
            Files.copy(elsewhere, file);
            refusesWritesWhileReadsGoOn(store, pieces, "was replaced by another file");
            Files.delete(file);
            Files.move(elsewhere, file);
            recovers(store, pieces);
        }
        isWholeWhenOpenedAgain(file);
    }

    private void insert(Documents<Piece> pieces) {
        String id = "p" + tried++;
        pieces.insert(Piece.of(id).withKey(id).withText(TEXT), List.of(new Piece.Event.Added(id)));
        acknowledged.add(id);
    }

    /** Writes until that is refused. */
    private StoreUnavailableException fill(Documents<Piece> pieces) {
        while (tried < 20_000) {
            try {
                insert(pieces);
            } catch (StoreUnavailableException refused) {
                return refused;
            }
        }
        throw new AssertionError("Never refused");
    }

    private void refusesWritesWhileReadsGoOn(SqliteStore store, Documents<Piece> pieces, String why) {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> insert(pieces)).isInstanceOf(StoreUnavailableException.class).hasMessageContaining(why);
            assertThat(pieces.find(acknowledged.getFirst())).isPresent();
            assertThat(pieces.findBy("key", acknowledged.getLast())).isPresent();
            store.ping();
        }
        assertThatThrownBy(store::requireWritable).isInstanceOf(StoreUnavailableException.class).hasMessageContaining(why);
    }

    /** Without being asked to write. */
    private void recovers(SqliteStore store, Documents<Piece> pieces) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            try {
                store.requireWritable();
                break;
            } catch (StoreUnavailableException notYet) {
                Thread.sleep(50);
            }
        }
        store.requireWritable();
        for (int i = 0; i < 20; i++) {
            insert(pieces);
        }
    }

    private void isWholeWhenOpenedAgain(Path file) {
        try (SqliteStore store = SqliteStore.open(file)) {
            assertThat(store.readers().read(sql -> sql.one("PRAGMA integrity_check", List.of(), row -> row.getString(1))).orElseThrow())
                    .isEqualTo("ok");
            assertThat(store.documents(Piece.TYPE).findAll(acknowledged)).extracting(Versioned::version).hasSize(acknowledged.size());
            assertThat(acknowledged).allSatisfy(id -> assertThat(store.outbox().waiting("pieces/" + id, 10)).hasSize(1));
        }
    }

    private static Statements opensSmall(Path file) throws SQLException {
        Statements sql = new Statements(Connections.writing(file));
        sql.define("PRAGMA max_page_count = 200");
        return sql;
    }

    /** Whether the file is now as wished for this user; root writes even what is read-only, unless it is immutable. */
    private static boolean readOnly(Path file, boolean wished) throws IOException, InterruptedException {
        boolean set = file.toFile().setWritable(!wished);
        if (wished && Files.isWritable(file)) {
            set = SmallDisk.run("chattr", "+i", file.toString());
        } else if (!wished && !Files.isWritable(file)) {
            set = SmallDisk.run("chattr", "-i", file.toString());
        }
        return set && Files.isWritable(file) != wished;
    }
}
