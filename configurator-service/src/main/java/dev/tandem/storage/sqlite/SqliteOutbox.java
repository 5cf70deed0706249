package dev.tandem.storage.sqlite;

import dev.tandem.storage.Outbox;
import dev.tandem.storage.StoredEvent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The outbox as a table beside the documents. */
final class SqliteOutbox implements Outbox {

    static final String DUE = "SELECT due, position, document FROM outbox WHERE due <= ? AND (due, position) > (?, ?)"
            + " ORDER BY due, position LIMIT ?";
    static final String WAITING = "SELECT position, document, type, schema_version, payload, attempts, due FROM outbox"
            + " WHERE document = ? ORDER BY position LIMIT ?";
    static final String NEXT_DUE = "SELECT due FROM outbox ORDER BY due LIMIT 1";
    static final String DONE = "DELETE FROM outbox WHERE position = ?";
    static final String FAILED = "UPDATE outbox SET attempts = attempts + 1 WHERE position = ?";
    static final String POSTPONE = "UPDATE outbox SET due = ? WHERE document = ?";

    static final String FORGET = "DELETE FROM outbox WHERE document = ?";

    private final Writer writer;
    private final Readers readers;
    private volatile Runnable signal = () -> {};

    SqliteOutbox(Writer writer, Readers readers) {
        this.writer = writer;
        this.readers = readers;
    }

    /** Part of the write that causes the events. */
    void append(Statements sql, List<StoredEvent> events) throws SQLException {
        for (StoredEvent event : events) {
            sql.update("INSERT INTO outbox (document, type, schema_version, payload, attempts, due) VALUES (?, ?, ?, ?, 0, 0)",
                    List.of(event.document(), event.type(), event.schemaVersion(), event.payload()));
        }
    }

    /** Part of the write that deletes the document. */
    void forget(Statements sql, String document) throws SQLException {
        sql.update(FORGET, List.of(document));
    }

    /** After the commit. */
    void appended() {
        signal.run();
    }

    @Override
    public List<Due> due(Instant now, Due after, int limit) {
        return readers.read(sql -> sql.list(DUE,
                List.of(now.toEpochMilli(), after.due().toEpochMilli(), after.position(), (long) limit),
                row -> new Due(Instant.ofEpochMilli(row.getLong(1)), row.getLong(2), row.getString(3))));
    }

    @Override
    public List<StoredEvent> waiting(String document, int limit) {
        return readers.read(sql -> sql.list(WAITING, List.of(document, (long) limit), row -> new StoredEvent(row.getLong(1),
                row.getString(2), row.getString(3), row.getInt(4), row.getString(5), row.getInt(6), Instant.ofEpochMilli(row.getLong(7)))));
    }

    @Override
    public Optional<Instant> nextDue() {
        return readers.read(sql -> sql.one(NEXT_DUE, List.of(), row -> Instant.ofEpochMilli(row.getLong(1))));
    }

    @Override
    public void done(String document, List<Long> positions) {
        writer.write(sql -> {
            for (Long position : positions) {
                sql.update(DONE, List.of(position));
            }
            return true;
        });
    }

    @Override
    public void failed(StoredEvent event, Instant until) {
        writer.write(sql -> {
            sql.update(FAILED, List.of(event.position()));
            return sql.update(POSTPONE, List.of(until.toEpochMilli(), event.document()));
        });
    }

    @Override
    public void postpone(String document, Instant until) {
        writer.write(sql -> sql.update(POSTPONE, List.of(until.toEpochMilli(), document)));
    }

    @Override
    public void onAppended(Runnable signal) {
        this.signal = signal;
    }
}
