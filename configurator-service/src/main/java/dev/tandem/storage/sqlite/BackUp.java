package dev.tandem.storage.sqlite;

import dev.tandem.storage.StoreUnavailableException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * Copies a store as it is at one moment, while a service may use it, and puts such a copy back. Either the whole copy is there and checked,
 * or no file of that name.
 */
public final class BackUp {

    private BackUp() {}

    /**
     * Copies a store.
     *
     * @param to a file that does not exist yet
     * @return its size in bytes
     * @throws StoreUnavailableException the store cannot be read, the copy cannot be written or does not pass its check; says which
     */
    public static long copy(Path store, Path to) {
        require(Files.isRegularFile(store), "The store " + store + " does not exist.");
        require(!Files.exists(to), to + " exists already; a backup replaces nothing.");
        return placed(to, part -> {
            try (Statements sql = new Statements(Connections.reading(store.toRealPath()))) {
                requireStore(sql, store);
                sql.update("VACUUM INTO ?", List.of(part.toString()));
            }
            try (Statements copy = new Statements(Connections.copied(part))) {
                Sequences.forgetOrigin(copy);
            }
            check(part);
        }, "The store " + store + " cannot be copied to " + to + ": ");
    }

    /**
     * Puts a copy in the place of a store that no process has open; what was there is kept beside it.
     *
     * @param kept what the store's files are renamed to begin with
     * @return the store's size in bytes
     * @throws StoreUnavailableException the store is in use, or the copy is none or damaged; then nothing was changed
     */
    public static long restore(Path from, Path store, Path kept) {
        require(Files.isRegularFile(from), "The backup " + from + " does not exist.");
        check(from);
        Path place = store.toAbsolutePath();
        require(!Files.exists(kept), kept + " exists already.");
        try (StoreLock _ = StoreLock.on(Files.exists(place) ? place.toRealPath() : place)) {
            return placed(place, part -> {
                Files.copy(from, part);
                // The log first: beside another file than its own it would destroy that.
                for (String file : List.of("-wal", "-shm", "")) {
                    if (Files.exists(sibling(place, file))) {
                        Files.move(sibling(place, file), sibling(kept.toAbsolutePath(), file));
                    }
                }
            }, "The backup " + from + " cannot be put in the place of " + store + ": ");
        } catch (IOException e) {
            throw new StoreUnavailableException("The store " + store + " cannot be locked: " + Failures.why(e), e);
        }
    }

    private interface Writing {
        void to(Path part) throws IOException, SQLException;
    }

    /** Under another name first, so that a power cut leaves no half file under the right one. */
    private static long placed(Path to, Writing writing, String failed) {
        Path target = to.toAbsolutePath();
        Path part = sibling(target, ".part");
        try {
            Files.createDirectories(target.getParent());
            Files.deleteIfExists(part);
            try {
                writing.to(part);
                flush(part);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
                flush(target.getParent());
                return Files.size(target);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException | SQLException e) {
            throw new StoreUnavailableException(failed + Failures.why(e), e);
        }
    }

    private static void check(Path copy) {
        try (Statements sql = new Statements(Connections.copied(copy))) {
            requireStore(sql, copy);
            List<String> found = sql.list("PRAGMA integrity_check(10)", List.of(), row -> row.getString(1));
            require(found.equals(List.of("ok")), copy + " is damaged: " + String.join("; ", found));
        } catch (SQLException e) {
            throw new StoreUnavailableException(copy + " is no whole store: " + Failures.why(e), e);
        }
    }

    private static void requireStore(Statements sql, Path file) throws SQLException {
        require(Schema.isStore(sql), file + " is no store of Tandem's.");
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new StoreUnavailableException(sentence);
        }
    }

    private static void flush(Path path) throws IOException {
        boolean windowsFolder = Files.isDirectory(path) && System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
        if (!windowsFolder) {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static Path sibling(Path file, String end) {
        return file.resolveSibling(file.getFileName() + end);
    }
}
