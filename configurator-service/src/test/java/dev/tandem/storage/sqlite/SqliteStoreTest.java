package dev.tandem.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.storage.DocumentType;
import dev.tandem.storage.DocumentType.Index;
import dev.tandem.storage.Documents;
import dev.tandem.storage.IndexValue;
import dev.tandem.storage.Piece;
import dev.tandem.storage.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest {

    @TempDir
    private Path folder;

    @Test
    void createsItsFolderAndSaysWhereItLies() {
        Path file = folder.resolve("deep/er/tandem.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            store.ping();
            assertThat(store.location()).isEqualTo(file.toAbsolutePath().toString());
            assertThat(file).exists();
        }
    }

    @Test
    void flushesEveryCommit() throws SQLException {
        try (SqliteStore store = SqliteStore.open(folder.resolve("tandem.db"));
                Statements writing = new Statements(Connections.writing(Path.of(store.location())))) {
            assertThat(writing.one("PRAGMA journal_mode", List.of(), row -> row.getString(1))).contains("wal");
            assertThat(writing.one("PRAGMA synchronous", List.of(), row -> row.getInt(1))).contains(2);
        }
    }

    @Test
    void refusesASecondOpeningUntilTheFirstIsClosed() {
        Path file = folder.resolve("tandem.db");
        SqliteStore first = SqliteStore.open(file);
        assertThatThrownBy(() -> SqliteStore.open(folder.resolve("./tandem.db")))
                .isInstanceOf(StoreUnavailableException.class).hasMessageContaining("open in this process already");
        first.documents(Piece.TYPE).insert(Piece.of("a"));
        first.close();
        first.close();
        try (SqliteStore second = SqliteStore.open(file)) {
            assertThat(second.documents(Piece.TYPE).find("a")).isPresent();
        }
    }

    @Test
    void saysThatAFileIsNoStore() throws IOException, SQLException {
        Path text = Files.writeString(folder.resolve("text.db"), "This is no database. ".repeat(500));
        assertThatThrownBy(() -> SqliteStore.open(text))
                .isInstanceOf(StoreUnavailableException.class).hasMessage("The store " + text + " cannot be opened: it is not a SQLite file.");
        Path foreign = folder.resolve("foreign.db");
        run(foreign, "CREATE TABLE theirs (x)");
        assertThatThrownBy(() -> SqliteStore.open(foreign))
                .isInstanceOf(StoreUnavailableException.class).hasMessage(foreign + " is a database of another program.");
        assertThat(folder.resolve("foreign.db")).exists();
    }

    @Test
    void refusesAFolderAndAFileInPlaceOfAFolder() throws IOException {
        assertThatThrownBy(() -> SqliteStore.open(folder)).isInstanceOf(StoreUnavailableException.class).hasMessageContaining("it is a folder");
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> SqliteStore.open(file.resolve("tandem.db"))).isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void refusesAStoreOfANewerProgram() throws SQLException {
        Path file = folder.resolve("tandem.db");
        SqliteStore.open(file).close();
        run(file, "PRAGMA user_version = 99");
        assertThatThrownBy(() -> SqliteStore.open(file))
                .isInstanceOf(StoreUnavailableException.class).hasMessageContaining("newer Tandem (format 99, this one knows 2)");
    }

    @Test
    void numbersTheChangesOfAStoreOfTheFirstFormat() throws SQLException {
        Path file = folder.resolve("tandem.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            Stream.of("c", "a", "b").forEach(id -> store.documents(Piece.TYPE).insert(Piece.of(id)));
        }
        run(file, "DROP INDEX c_pieces");
        run(file, "ALTER TABLE d_pieces DROP COLUMN changed");
        run(file, "DELETE FROM sequences");
        run(file, "PRAGMA user_version = 1");
        try (SqliteStore store = SqliteStore.open(file)) {
            Documents<Piece> pieces = store.documents(Piece.TYPE);
            pieces.replace(Piece.of("c").withNumber(1), 1);
            pieces.insert(Piece.of("d"));
            assertThat(pieces.changes(null, 10).changed()).extracting(it -> it.document().value().id()).containsExactly("a", "b", "c", "d");
        }
    }

    @Test
    void refusesAUniqueIndexThatStoredDocumentsBreakAndChangesNothing() {
        Path file = folder.resolve("tandem.db");
        DocumentType<Piece> plain = new DocumentType<>("pieces", Piece.class, Piece::id, List.of(Index.on("number", Piece::number)));
        DocumentType<Piece> strict = new DocumentType<>("pieces", Piece.class, Piece::id, List.of(Index.unique("site", Piece::site)));
        try (SqliteStore store = SqliteStore.open(file)) {
            Documents<Piece> pieces = store.documents(plain);
            pieces.insert(Piece.of("a"));
            pieces.insert(Piece.of("b"));
        }
        try (SqliteStore store = SqliteStore.open(file)) {
            assertThatThrownBy(() -> store.documents(strict))
                    .isInstanceOf(StoreUnavailableException.class).hasMessageContaining("The index site of pieces cannot be made unique");
            assertThat(store.documents(plain).find("b")).isPresent();
        }
    }

    @Test
    void refusesNamesThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentType<>("x; DROP", Piece.class, Piece::id, List.of()))
                .withMessageContaining("x; DROP");
        assertThatIllegalArgumentException().isThrownBy(() -> Index.on("a b", Piece::site));
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentType<>("x", Piece.class, Piece::id,
                List.of(Index.on("a", Piece::site), Index.on("a", Piece::key))));
    }

    @Test
    void keepsTheOrderOfInstantsAndRefusesThoseItCannot() {
        List<Instant> ordered = List.of(Instant.parse("1678-01-01T00:00:00Z"), Instant.parse("1969-12-31T23:59:59.5Z"), Instant.EPOCH,
                Instant.EPOCH.plusNanos(1), Instant.parse("2261-12-31T23:59:59.999999999Z"));
        assertThat(ordered.stream().map(instant -> (Long) IndexValue.of("due", instant)).toList()).isSorted().doesNotHaveDuplicates();
        assertThatIllegalArgumentException().isThrownBy(() -> IndexValue.of("due", Instant.MAX)).withMessageContaining("1678 to 2261");
    }

    private static void run(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
