package dev.tandem.storage.sqlite;

import dev.tandem.storage.DocumentJson;
import dev.tandem.storage.Documents;
import dev.tandem.storage.DuplicateKeyException;
import dev.tandem.storage.Query;
import dev.tandem.storage.StaleDocumentException;
import dev.tandem.storage.StoredEvent;
import dev.tandem.storage.Versioned;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    SqliteDocuments(Table<T> table, Writer writer, Readers readers, SqliteOutbox outbox) {
        this.table = table;
        this.writer = writer;
        this.readers = readers;
        this.outbox = outbox;
    }

    Table<T> table() {
        return table;
    }

    @Override
    public Versioned<T> insert(T document, List<?> events) {
        String id = id(document);
        List<@Nullable Object> arguments = new ArrayList<>(List.of(id, json(document)));
        arguments.addAll(table.values(document));
        List<StoredEvent> stored = stored(id, events);
        write(sql -> {
            sql.update(table.insert(), arguments);
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
        List<StoredEvent> stored = stored(id, events);
        boolean replaced = write(sql -> {
            if (sql.update(table.replace(), arguments) == 0) {
                return false;
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
        if (!table.index(uniqueIndex).unique()) {
            throw new IllegalArgumentException(table.type().name() + "'s index " + uniqueIndex + " is not unique");
        }
        Object column = Objects.requireNonNull(Column.of(uniqueIndex, value));
        return rows(table.findBy(uniqueIndex), List.of(column)).stream().findFirst();
    }

    @Override
    public List<Versioned<T>> page(Query query) {
        if (matchesNothing(query)) {
            return List.of();
        }
        Selection page = Selection.page(table, query);
        return rows(page.sql(), page.arguments());
    }

    @Override
    public long count(Query query) {
        if (matchesNothing(query)) {
            return 0;
        }
        Selection count = Selection.count(table, query);
        return readers.read(sql -> sql.one(count.sql(), count.arguments(), row -> row.getLong(1))).orElse(0L);
    }

    private static boolean matchesNothing(Query query) {
        return query.equal().values().stream().anyMatch(List::isEmpty);
    }

    private List<Versioned<T>> rows(String query, List<?> arguments) {
        List<Row> rows = readers.read(sql -> sql.list(query, arguments, row -> new Row(row.getLong(1), row.getString(2))));
        return rows.stream()
                .map(row -> new Versioned<>(DocumentJson.read(table.type().type(), row.body()), row.version()))
                .toList();
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
        return DocumentJson.write(table.type().type(), document);
    }

    private List<StoredEvent> stored(String id, List<?> events) {
        String document = table.type().name() + "/" + id;
        return events.stream().map(event -> StoredEvent.of(document, event)).toList();
    }
}
