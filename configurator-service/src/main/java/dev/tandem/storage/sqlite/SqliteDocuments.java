package dev.tandem.storage.sqlite;

import dev.tandem.storage.ChangeCursor;
import dev.tandem.storage.Changes;
import dev.tandem.storage.Changes.Changed;
import dev.tandem.storage.Documents;
import dev.tandem.storage.DuplicateKeyException;
import dev.tandem.storage.IndexValue;
import dev.tandem.storage.Query;
import dev.tandem.storage.StaleDocumentException;
import dev.tandem.storage.StoredEvent;
import dev.tandem.storage.Versioned;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The documents of one type in their table. JSON is written and read by the callers' threads, not by the writer's. */
final class SqliteDocuments<T> implements Documents<T> {

    private static final int IDS_AT_ONCE = 500;

    /** A row before its JSON is read. */
    private record Row(long version, String body) {}

    private final Table<T> table;
    private final Writer writer;
    private final Readers readers;
    private final SqliteOutbox outbox;
    private final String origin;

    /** @param origin which numbering of changes the file has */
    SqliteDocuments(Table<T> table, Writer writer, Readers readers, SqliteOutbox outbox, String origin) {
        this.table = table;
        this.writer = writer;
        this.readers = readers;
        this.outbox = outbox;
        this.origin = origin;
    }

    Table<T> table() {
        return table;
    }

    @Override
    public Versioned<T> insert(T document, List<?> events) {
        String id = id(document);
        List<@Nullable Object> arguments = new ArrayList<>(List.of(id, json(document)));
        arguments.addAll(table.values(document));
        List<SideTable.Rows> beside = table.rows(id, document);
        List<StoredEvent> stored = stored(id, events);
        write(sql -> {
            sql.update(table.insert(), numbered(sql, arguments));
            for (SideTable.Rows rows : beside) {
                rows.insert(sql);
            }
            outbox.append(sql, stored);
            return true;
        }, stored);
        return new Versioned<>(document, 1);
    }

    @Override
    public Versioned<T> replace(T document, long expectedVersion, List<?> events) {
        String id = id(document);
        List<@Nullable Object> arguments = new ArrayList<>(List.of(json(document)));
        arguments.addAll(table.values(document));
        arguments.add(id);
        arguments.add(expectedVersion);
        List<SideTable.Rows> beside = table.rows(id, document);
        List<StoredEvent> stored = stored(id, events);
        boolean replaced = write(sql -> {
            if (sql.update(table.replace(), numbered(sql, arguments)) == 0) {
                return false;
            }
            for (SideTable.Rows rows : beside) {
                rows.write(sql);
            }
            outbox.append(sql, stored);
            return true;
        }, stored);
        if (!replaced) {
            throw new StaleDocumentException(id, expectedVersion);
        }
        return new Versioned<>(document, expectedVersion + 1);
    }

    @Override
    public void delete(String id, long expectedVersion) {
        boolean deleted = write(sql -> {
            if (sql.update(table.delete(), List.of(id, expectedVersion)) == 0) {
                return false;
            }
            for (SideTable<T> side : table.sides()) {
                sql.update(side.delete(), List.of(id));
            }
            outbox.forget(sql, document(id));
            return true;
        }, List.of());
        if (!deleted) {
            throw new StaleDocumentException(id, expectedVersion);
        }
    }

    @Override
    public Optional<Versioned<T>> find(String id) {
        return rows(table.find(1), List.of(id)).stream().findFirst();
    }

    @Override
    public List<Versioned<T>> findAll(List<String> ids) {
        List<String> wanted = ids.stream().distinct().toList();
        List<Versioned<T>> found = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += IDS_AT_ONCE) {
            List<String> some = wanted.subList(from, Math.min(from + IDS_AT_ONCE, wanted.size()));
            found.addAll(rows(table.find(some.size()), some));
        }
        return found;
    }

    @Override
    public Optional<Versioned<T>> findBy(String uniqueIndex, Object value) {
        Object column = IndexValue.required(table.type().uniqueIndex(uniqueIndex).name(), value);
        return rows(table.findBy(uniqueIndex), List.of(column)).stream().findFirst();
    }

    @Override
    public List<Versioned<T>> page(Query query) {
        if (matchesNothing(query)) {
            return List.of();
        }
        Selection page = Selection.page(table, query, probe -> number(probe) <= Selection.FEW);
        return rows(page.sql(), page.arguments());
    }

    @Override
    public Changes<T> changes(@Nullable String after, int limit) {
        ChangeCursor.requireLimit(limit);
        String name = table.type().name();
        ChangeCursor asked = after == null ? null : ChangeCursor.read(name, after);
        ChangeCursor from = asked != null && asked.origin().equals(origin) ? asked : new ChangeCursor(name, origin, 0);
        List<Changed<Row>> rows = readers.read(sql -> sql.list(table.changes(), List.of(from.position(), limit + 1L), row -> new Changed<>(
                new Versioned<>(new Row(row.getLong(1), row.getString(2)), row.getLong(1)),
                new ChangeCursor(name, origin, row.getLong(3)).text())));
        List<Changed<T>> changed = rows.stream().limit(limit)
                .map(row -> new Changed<>(read(row.document().value()), row.cursor())).toList();
        return new Changes<>(changed, changed.isEmpty() ? from.text() : changed.getLast().cursor(), rows.size() > limit);
    }

    @Override
    public String endOfChanges() {
        long last = readers.read(sql -> sql.one(table.lastChange(), List.of(), row -> row.getLong(1))).orElse(0L);
        return new ChangeCursor(table.type().name(), origin, last).text();
    }

    @Override
    public long count(Query query) {
        return matchesNothing(query) ? 0 : number(Selection.count(table, query, Long.MAX_VALUE));
    }

    @Override
    public long count(Query query, int atMost) {
        if (atMost < 1) {
            throw new IllegalArgumentException("atMost is " + atMost + ", allowed is 1 and more");
        }
        return matchesNothing(query) ? 0 : number(Selection.count(table, query, atMost));
    }

    private long number(Selection count) {
        return readers.read(sql -> sql.one(count.sql(), count.arguments(), row -> row.getLong(1))).orElse(0L);
    }

    /** With the number of this change, which others see when it is committed, and in this order. */
    private static List<@Nullable Object> numbered(Statements sql, List<@Nullable Object> arguments) throws SQLException {
        List<@Nullable Object> numbered = new ArrayList<>(arguments.size() + 1);
        numbered.add(Sequences.nextChange(sql));
        numbered.addAll(arguments);
        return numbered;
    }

    private static boolean matchesNothing(Query query) {
        return query.equal().values().stream().anyMatch(List::isEmpty);
    }

    private List<Versioned<T>> rows(String query, List<?> arguments) {
        List<Row> rows = readers.read(sql -> sql.list(query, arguments, row -> new Row(row.getLong(1), row.getString(2))));
        return rows.stream().map(this::read).toList();
    }

    private Versioned<T> read(Row row) {
        return new Versioned<>(table.form().read(row.body()), row.version());
    }

    private boolean write(Writer.Change<Boolean> change, List<StoredEvent> events) {
        Object outcome = writer.write(sql -> {
            try {
                return change.apply(sql);
            } catch (SQLiteException e) {
                return taken(e);
            }
        });
        if (outcome instanceof String index) {
            throw new DuplicateKeyException(index);
        }
        if (Boolean.TRUE.equals(outcome) && !events.isEmpty()) {
            outbox.appended();
        }
        return Boolean.TRUE.equals(outcome);
    }

    /** The index whose value is taken: SQLite names the column, e.g. {@code UNIQUE constraint failed: d_orders.i_key}. */
    private static String taken(SQLiteException e) throws SQLException {
        SQLiteErrorCode code = e.getResultCode();
        if (code != SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE && code != SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY) {
            throw e;
        }
        String column = String.valueOf(e.getMessage()).replaceFirst("(?s).*failed: [A-Za-z0-9_]+\\.([A-Za-z0-9_]+).*", "$1");
        return column.startsWith("i_") ? column.substring(2) : column;
    }

    private String id(T document) {
        String id = table.type().id().apply(document);
        if (id.isBlank()) {
            throw new IllegalArgumentException("A document of " + table.type().name() + " has no id");
        }
        return id;
    }

    private String json(T document) {
        return table.form().write(document);
    }

    private String document(String id) {
        return table.type().name() + "/" + id;
    }

    private List<StoredEvent> stored(String id, List<?> events) {
        String document = document(id);
        return events.stream().map(event -> StoredEvent.of(document, event)).toList();
    }
}
