package dev.tandem.storage.sqlite;

import dev.tandem.storage.DocumentType.Index;
import dev.tandem.storage.IndexValue;
import dev.tandem.storage.StoreUnavailableException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings the file to what the program declares: missing tables, columns and indexes appear, those no longer declared go. */
final class Schema {

    private static final int FORMAT = 2;
    private static final int TANDEM = 0x54414E44;
    private static final int PAGE = 500;

    private Schema() {}

    /** @throws StoreUnavailableException the file belongs to something else or to a newer Tandem */
    static void open(Statements sql, String file) throws SQLException {
        int owner = number(sql, "PRAGMA application_id");
        int format = number(sql, "PRAGMA user_version");
        boolean empty = number(sql, "SELECT count(*) FROM sqlite_schema") == 0;
        if (!empty && owner != TANDEM) {
            throw new StoreUnavailableException(file + " is a database of another program.");
        }
        if (format > FORMAT) {
            throw new StoreUnavailableException(file + " was written by a newer Tandem (format " + format + ", this one knows "
                    + FORMAT + ").");
        }
        if (empty) {
            sql.define("PRAGMA application_id = " + TANDEM);
        }
        if (format < FORMAT) {
            sql.define("PRAGMA user_version = " + FORMAT);
        }
        sql.define("CREATE TABLE IF NOT EXISTS sequences (name TEXT NOT NULL PRIMARY KEY, last INTEGER NOT NULL) WITHOUT ROWID");
        sql.define("CREATE TABLE IF NOT EXISTS outbox (position INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT NOT NULL,"
                + " type TEXT NOT NULL, schema_version INTEGER NOT NULL, payload TEXT NOT NULL, attempts INTEGER NOT NULL,"
                + " due INTEGER NOT NULL)");
        sql.define("CREATE INDEX IF NOT EXISTS outbox_due ON outbox (due, position, document)");
        sql.define("CREATE INDEX IF NOT EXISTS outbox_document ON outbox (document, position)");
    }

    /** Whether it is a store of Tandem's, of a format that this program knows. */
    static boolean isStore(Statements sql) throws SQLException {
        return number(sql, "PRAGMA application_id") == TANDEM && number(sql, "PRAGMA user_version") <= FORMAT;
    }

    /** Creates or adapts a document type's table; new index columns are filled from the stored documents. */
    static <T> void apply(Statements sql, Table<T> table, String file) throws SQLException {
        sql.define("CREATE TABLE IF NOT EXISTS " + table.name()
                + " (id TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, changed INTEGER NOT NULL, body TEXT NOT NULL)");
        numberChanges(sql, table);
        requireForm(sql, table, file);
        Map<String, Index<T>> declared = new HashMap<>();
        table.columns().forEach(index -> declared.put(indexName(table, index), index));
        Set<String> indexes = new HashSet<>(sql.list(
                "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL AND name <> ?",
                List.of(table.name(), changesName(table)), row -> row.getString(1)));
        for (String index : indexes) {
            if (!declared.containsKey(index)) {
                sql.define("DROP INDEX " + index);
            }
        }
        List<Index<T>> added = adaptColumns(sql, table);
        List<SideTable<T>> sides = adaptSides(sql, table);
        if (!added.isEmpty() || !sides.isEmpty()) {
            fill(sql, table, added, sides);
        }
        for (Map.Entry<String, Index<T>> index : declared.entrySet()) {
            if (!indexes.contains(index.getKey())) {
                create(sql, table, index.getKey(), index.getValue());
            }
        }
    }

    /** What is stored without saying so has the first form. */
    private static void requireForm(Statements sql, Table<?> table, String file) throws SQLException {
        String name = table.type().name();
        if (sql.one("SELECT 1 FROM " + table.name() + " LIMIT 1", List.of(), row -> row.getInt(1)).isPresent()) {
            table.type().requireForm(Sequences.form(sql, name), file);
        } else {
            Sequences.form(sql, name, table.type().form());
        }
    }

    /** In a table of an earlier format, what is stored counts as changed in the order in which it was inserted. */
    private static void numberChanges(Statements sql, Table<?> table) throws SQLException {
        if (!columns(sql, table).contains("changed")) {
            sql.define("ALTER TABLE " + table.name() + " ADD COLUMN changed INTEGER NOT NULL DEFAULT 0");
            long last = Sequences.lastChange(sql);
            sql.update("UPDATE " + table.name() + " SET changed = ? + rowid", List.of(last));
            long rows = sql.one("SELECT coalesce(max(rowid), 0) FROM " + table.name(), List.of(), row -> row.getLong(1)).orElse(0L);
            Sequences.skipChanges(sql, last + rows);
        }
        sql.define("CREATE UNIQUE INDEX IF NOT EXISTS " + changesName(table) + " ON " + table.name() + " (changed)");
    }

    private static <T> List<SideTable<T>> adaptSides(Statements sql, Table<T> table) throws SQLException {
        String prefix = SideTable.prefix(table.type());
        Set<String> present = new HashSet<>(sql.list("SELECT name FROM sqlite_schema WHERE type = 'table' AND substr(name, 1, ?) = ?",
                List.of(prefix.length(), prefix), row -> row.getString(1)));
        List<SideTable<T>> added = new ArrayList<>();
        for (SideTable<T> side : table.sides()) {
            if (!present.remove(side.name())) {
                side.create(sql);
                added.add(side);
            }
        }
        for (String gone : present) {
            sql.define("DROP TABLE " + gone);
        }
        return added;
    }

    private static Set<String> columns(Statements sql, Table<?> table) throws SQLException {
        return new HashSet<>(sql.list("SELECT name FROM pragma_table_info(?)", List.of(table.name()), row -> row.getString(1)));
    }

    private static <T> List<Index<T>> adaptColumns(Statements sql, Table<T> table) throws SQLException {
        Set<String> present = columns(sql, table);
        List<Index<T>> added = new ArrayList<>();
        for (Index<T> index : table.columns()) {
            if (!present.remove(Table.column(index.name()))) {
                sql.define("ALTER TABLE " + table.name() + " ADD COLUMN " + Table.column(index.name()));
                added.add(index);
            }
        }
        present.removeAll(Set.of("id", "version", "changed", "body"));
        for (String column : present) {
            sql.define("ALTER TABLE " + table.name() + " DROP COLUMN " + column);
        }
        return added;
    }

    private static <T> void fill(Statements sql, Table<T> table, List<Index<T>> added, List<SideTable<T>> sides) throws SQLException {
        record Stored(String id, String body) {}
        String assignments = String.join(", ", added.stream().map(index -> Table.column(index.name()) + " = ?").toList());
        String last = "";
        List<Stored> page;
        do {
            page = sql.list("SELECT id, body FROM " + table.name() + " WHERE id > ? ORDER BY id LIMIT " + PAGE, List.of(last),
                    row -> new Stored(row.getString(1), row.getString(2)));
            for (Stored stored : page) {
                T document = table.form().read(stored.body());
                List<@Nullable Object> values = new ArrayList<>();
                added.forEach(index -> values.add(IndexValue.of(index.name(), index.value().apply(document))));
                values.add(stored.id());
                if (!added.isEmpty()) {
                    sql.update("UPDATE " + table.name() + " SET " + assignments + " WHERE id = ?", values);
                }
                for (SideTable.Rows rows : table.rows(stored.id(), document)) {
                    if (sides.contains(rows.table())) {
                        rows.write(sql);
                    }
                }
                last = stored.id();
            }
        } while (!page.isEmpty());
    }

    private static <T> void create(Statements sql, Table<T> table, String name, Index<T> index) throws SQLException {
        String column = Table.column(index.name());
        String columns = index.unique() ? column : column + ", " + table.order();
        try {
            sql.define("CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + name + " ON " + table.name() + " (" + columns
                    + ") WHERE " + column + " IS NOT NULL");
        } catch (SQLException e) {
            throw new StoreUnavailableException("The index " + index.name() + " of " + table.type().name()
                    + " cannot be made" + (index.unique() ? " unique, stored documents share a value" : "") + ": " + e.getMessage(), e);
        }
    }

    private static <T> String indexName(Table<T> table, Index<T> index) {
        String orderedBy = table.type().orderedBy();
        return (index.unique() ? "u_" : "x_") + table.type().name() + "__" + index.name()
                + (index.unique() || orderedBy == null ? "" : "$" + orderedBy);
    }

    private static String changesName(Table<?> table) {
        return "c_" + table.type().name();
    }

    private static int number(Statements sql, String query) throws SQLException {
        return sql.one(query, List.of(), row -> row.getInt(1)).orElse(0);
    }
}
