package dev.tandem.storage.sqlite;

import dev.tandem.storage.DocumentForm;
import dev.tandem.storage.DocumentType;
import dev.tandem.storage.Documents;
import dev.tandem.storage.Outbox;
import dev.tandem.storage.SharedPart;
import dev.tandem.storage.Store;
import dev.tandem.storage.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A store in one SQLite file, open in one process at a time. Every write is on disk when it returns. */
public final class SqliteStore implements Store, AutoCloseable {

    private static final int READERS = 4;

    private final Path file;
    private final StoreLock lock;
    private final Writer writer;
    private final Readers readers;
    private final SqliteOutbox outbox;
    private final String origin;
    private final Map<String, SqliteDocuments<?>> collections = new HashMap<>();
    private boolean closed;

    private SqliteStore(Path file, StoreLock lock, Writer writer, Readers readers, String origin) {
        this.file = file;
        this.lock = lock;
        this.writer = writer;
        this.readers = readers;
        this.outbox = new SqliteOutbox(writer, readers);
        this.origin = origin;
    }

    /**
     * Opens the file, or creates it and its folder.
     *
     * @throws StoreUnavailableException it cannot be written, is in use, or is no store of Tandem's; says which
     */
    public static SqliteStore open(Path file) {
        return open(file, path -> new Statements(Connections.writing(path)));
    }

    /** How the file is opened for writing. */
    interface Writing {
        Statements open(Path file) throws SQLException;
    }

    static SqliteStore open(Path file, Writing opening) {
        List<AutoCloseable> opened = new ArrayList<>();
        try {
            Path path = real(file);
            StoreLock lock = StoreLock.on(path);
            opened.add(lock);
            Statements writing = opening.open(path);
            opened.add(writing);
            Schema.open(writing, path.toString());
            String origin = Sequences.origin(writing);
            List<Statements> reading = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                Statements reader = new Statements(Connections.reading(path));
                opened.add(reader);
                // Now, since it opens the log and its index, which may fail later, on a full disk.
                reader.one("SELECT count(*) FROM sqlite_schema", List.of(), row -> row.getInt(1));
                reading.add(reader);
            }
            StoreFile written = StoreFile.opened(path);
            Writer writer = new Writer(new WritingConnection(writing, () -> opening.open(path), written::requireWritable));
            return new SqliteStore(path, lock, writer, new Readers(reading), origin);
        } catch (IOException | SQLException e) {
            closeAll(opened, e);
            throw new StoreUnavailableException("The store " + file.toAbsolutePath() + " cannot be opened: " + Failures.why(e), e);
        } catch (RuntimeException | Error e) {
            closeAll(opened, e);
            throw e;
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public synchronized <T> Documents<T> documents(DocumentType<T> type) {
        String key = type.name().toLowerCase(Locale.ROOT);
        SqliteDocuments<?> known = collections.get(key);
        if (known == null) {
            Table<T> table = Table.of(type, DocumentForm.of(type, () -> documents(SharedPart.TYPE)));
            writer.write(sql -> {
                Schema.apply(sql, table, file.toString());
                return true;
            });
            SqliteDocuments<T> documents = new SqliteDocuments<>(table, writer, readers, outbox, origin);
            collections.put(key, documents);
            return documents;
        }
        DocumentType<?> declared = known.table().type();
        if (declared.type() != type.type() || !known.table().declares(type)) {
            throw new IllegalArgumentException("The collection " + type.name() + " is declared twice, by " + declared.type().getName()
                    + " and " + type.type().getName());
        }
        return (Documents<T>) known;
    }

    @Override
    public String location() {
        return file.toString();
    }

    @Override
    public void requireWritable() {
        writer.requireWritable();
    }

    @Override
    public void ping() {
        readers.read(sql -> sql.one("SELECT 1", List.of(), row -> row.getInt(1)));
    }

    /** The events that wait for their listeners. */
    public Outbox outbox() {
        return outbox;
    }

    /** Finishes the writes that were asked for and gives the file free. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            StoreUnavailableException failure = new StoreUnavailableException("The store " + file + " was not closed cleanly");
            closeAll(List.of(lock, writer, readers), failure);
            if (failure.getSuppressed().length > 0) {
                throw failure;
            }
        }
    }

    Writer writer() {
        return writer;
    }

    Readers readers() {
        return readers;
    }

    private static Path real(Path file) throws IOException {
        if (Files.exists(file)) {
            return file.toRealPath();
        }
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        return folder.toRealPath().resolve(file.getFileName());
    }

    private static void closeAll(List<? extends AutoCloseable> opened, Throwable reason) {
        for (AutoCloseable resource : opened.reversed()) {
            try {
                resource.close();
            } catch (Exception e) {
                reason.addSuppressed(e);
            }
        }
    }
}
