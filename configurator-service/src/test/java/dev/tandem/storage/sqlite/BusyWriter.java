package dev.tandem.storage.sqlite;

import dev.tandem.storage.Documents;
import dev.tandem.storage.Piece;
import java.nio.file.Path;
import java.util.List;

/** A process of its own that writes until it is killed, and says on its output what was acknowledged. */
final class BusyWriter {

    private static final int THREADS = 6;

    private BusyWriter() {}

    static void main(String[] args) {
        SqliteStore store = SqliteStore.open(Path.of(args[0]));
        Documents<Piece> pieces = store.documents(Piece.TYPE);
        for (int i = 0; i < THREADS; i++) {
            String prefix = "round" + args[1] + "-thread" + i + "-";
            Thread.ofPlatform().start(() -> {
                for (int n = 0; ; n++) {
                    write(pieces, prefix + n);
                }
            });
        }
    }

    private static void write(Documents<Piece> pieces, String id) {
        pieces.insert(Piece.of(id).withKey(id), List.of(new Piece.Event.Counted(id, 1)));
        acknowledge(id, 1);
        for (int version = 1; version < 4; version++) {
            pieces.replace(Piece.of(id).withKey(id).withNumber(version), version, List.of(new Piece.Event.Counted(id, version + 1)));
            acknowledge(id, version + 1);
        }
    }

    private static synchronized void acknowledge(String id, long version) {
        System.out.println(id + " " + version);
        System.out.flush();
    }
}
