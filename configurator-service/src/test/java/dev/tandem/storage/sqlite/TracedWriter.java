package dev.tandem.storage.sqlite;

import dev.tandem.storage.Documents;
import dev.tandem.storage.Piece;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own that writes some documents by some callers and acknowledges each on its output; it is watched from outside. */
final class TracedWriter {

    private TracedWriter() {}

    /** @param args the store's file, SQLite's synchronous setting, how many callers, how many documents each */
    static void main(String[] args) throws InterruptedException {
        try (SqliteStore store = SqliteStore.open(Path.of(args[0]), path -> {
            Statements sql = new Statements(Connections.writing(path));
            sql.define("PRAGMA synchronous = " + args[1]);
            return sql;
        })) {
            Documents<Piece> pieces = store.documents(Piece.TYPE);
            List<Thread> callers = new ArrayList<>();
            for (int i = 0; i < Integer.parseInt(args[2]); i++) {
                int caller = i;
                callers.add(Thread.ofPlatform().start(() -> write(pieces, caller, Integer.parseInt(args[3]))));
            }
            for (Thread caller : callers) {
                caller.join();
            }
        }
    }

    private static void write(Documents<Piece> pieces, int caller, int documents) {
        for (int i = 0; i < documents; i++) {
            String id = "piece(%d,%d)".formatted(caller, i);
            pieces.insert(Piece.of(id).withText("x".repeat(500)), List.of(new Piece.Event.Added(id)));
            acknowledge("acknowledged " + id + "\n");
        }
    }

    /** By one call of the operating system. */
    @SuppressWarnings("resource")
    private static void acknowledge(String line) {
        try {
            new FileOutputStream(FileDescriptor.out).write(line.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
