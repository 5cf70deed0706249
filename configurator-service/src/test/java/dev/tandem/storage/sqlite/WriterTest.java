package dev.tandem.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.storage.StoreUnavailableException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteCommitListener;
import org.sqlite.SQLiteConnection;

@Timeout(30)
class WriterTest {

    private static final String COUNT = "SELECT count(*) FROM t";

    @TempDir
    private Path folder;

    private final AtomicInteger commits = new AtomicInteger();
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private Statements reading;
    private Writer writer;

    @BeforeEach
    void open() throws SQLException {
        Path file = folder.resolve("test.db");
        SQLiteConnection connection = (SQLiteConnection) Connections.writing(file);
        Statements writing = new Statements(connection);
        writing.define("CREATE TABLE t (x INTEGER PRIMARY KEY)");
        connection.addCommitListener(new SQLiteCommitListener() {
            @Override
            public void onCommit() {
                commits.incrementAndGet();
            }

            @Override
            public void onRollback() {}
        });
        writer = new Writer(new WritingConnection(writing, () -> new Statements(Connections.writing(file)), () -> {}));
        reading = new Statements(Connections.reading(file));
    }

    @AfterEach
    void close() throws SQLException {
        callers.close();
        reading.close();
        writer.close();
    }

    @Test
    void groupsWhatIsAskedForAtOnceAndJudgesEachByItself() throws Exception {
        CountDownLatch held = hold();
        List<CompletableFuture<Integer>> asked = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            int x = i;
            asked.add(ask(sql -> {
                sql.update("INSERT INTO t (x) VALUES (?)", List.of(x));
                if (x % 10 == 3) {
                    throw new IllegalStateException("refused after its insert");
                }
                return sql.update("INSERT INTO t (x) VALUES (?)", List.of(1_000 + x - (x % 10 == 4 ? 1_000 : 0)));
            }));
        }
        waitUntilQueued(asked);
        held.countDown();
        int refused = 0;
        for (CompletableFuture<Integer> one : asked) {
            refused += one.handle((_, failure) -> failure == null ? 0 : 1).get();
        }
        assertThat(refused).isEqualTo(20);
        assertThat(reading.one(COUNT, List.of(), row -> row.getInt(1))).contains(160);
        assertThat(commits).hasValueLessThanOrEqualTo(3);
    }

    @Test
    void answersOnlyWhenOthersCanReadTheWrite() throws SQLException {
        for (int i = 1; i <= 50; i++) {
            int x = i;
            writer.write(sql -> sql.update("INSERT INTO t (x) VALUES (?)", List.of(x)));
            assertThat(reading.one(COUNT, List.of(), row -> row.getInt(1))).contains(i);
        }
    }

    @Test
    void outlivesWhateverAChangeDoes() throws SQLException {
        writer.requireWritable();
        assertThatThrownBy(() -> writer.write(sql -> {
            sql.update("INSERT INTO t (x) VALUES (1)", List.of());
            throw new AssertionError("planted");
        })).isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> writer.requireWritable()).isInstanceOf(StoreUnavailableException.class);
        writer.write(sql -> sql.update("INSERT INTO t (x) VALUES (2)", List.of()));
        writer.requireWritable();
        assertThat(reading.list("SELECT x FROM t", List.of(), row -> row.getInt(1))).containsExactly(2);
    }

    @Test
    void opensAnotherConnectionWhereItCannotUndo() throws SQLException {
        assertThatThrownBy(() -> writer.write(sql -> {
            sql.update("INSERT INTO t (x) VALUES (1)", List.of());
            sql.close();
            return 1;
        })).isInstanceOf(StoreUnavailableException.class);
        writer.write(sql -> sql.update("INSERT INTO t (x) VALUES (2)", List.of()));
        assertThat(reading.list("SELECT x FROM t", List.of(), row -> row.getInt(1))).containsExactly(2);
    }

    @Test
    void finishesWhatWasAskedForBeforeItCloses() throws Exception {
        CountDownLatch held = hold();
        List<CompletableFuture<Integer>> asked = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int x = i;
            asked.add(ask(sql -> sql.update("INSERT INTO t (x) VALUES (?)", List.of(x))));
        }
        waitUntilQueued(asked);
        CompletableFuture<Void> closing = CompletableFuture.runAsync(() -> {
            try {
                writer.close();
            } catch (SQLException e) {
                throw new CompletionException(e);
            }
        }, callers);
        held.countDown();
        closing.get();
        assertThat(asked).allSatisfy(one -> assertThat(one.get()).isEqualTo(1));
        assertThatThrownBy(() -> writer.write(_ -> 1)).isInstanceOf(StoreUnavailableException.class).hasMessage("The store is closed");
    }

    private CountDownLatch hold() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        ask(_ -> {
            begun.countDown();
            try {
                held.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return 1;
        });
        begun.await();
        return held;
    }

    private <R> CompletableFuture<R> ask(Writer.Change<R> change) {
        return CompletableFuture.supplyAsync(() -> writer.write(change), callers);
    }

    private void waitUntilQueued(List<?> asked) throws InterruptedException {
        while (writer.waiting() < asked.size()) {
            Thread.sleep(1);
        }
    }
}
