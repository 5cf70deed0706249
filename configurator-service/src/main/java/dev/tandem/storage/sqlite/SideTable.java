package dev.tandem.storage.sqlite;

import dev.tandem.storage.DocumentType;
import dev.tandem.storage.DocumentType.Index;
import dev.tandem.storage.IndexValue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of an index over many, one row for each value of each document, in the order of the value and of the documents. */
record SideTable<T>(Index<T> index, String name) {

    /** A document without a place in the order comes after all that have one; pages in that order leave it out. */
    private static final byte[] NO_PLACE = {};

    /** What a document has here. */
    record Rows(SideTable<?> table, String id, Object place, List<Object> values) {

        /** Brings the table to this; what is there already is not written again. */
        void write(Statements sql) throws SQLException {
            List<Object> left = new ArrayList<>(values);
            List<Object> gone = new ArrayList<>();
            for (Row row : sql.list(table.ofDocument(), List.of(id), row -> new Row(row.getObject(1), row.getObject(2)))) {
                if (!row.placed(place) || !left.remove(row.value())) {
                    gone.add(row.value());
                }
            }
            for (Object value : gone) {
                sql.update(table.deleteValue(), List.of(id, value));
            }
            insert(sql, left);
        }

        /** Writes all of it, for a document that has nothing here yet. */
        void insert(Statements sql) throws SQLException {
            insert(sql, values);
        }

        private void insert(Statements sql, List<Object> some) throws SQLException {
            for (Object value : some) {
                sql.update(table.insert(), List.of(value, place, id));
            }
        }
    }

    private record Row(Object value, Object place) {

        Row(Object value, Object place) {
            this.value = value instanceof Integer number ? number.longValue() : value;
            this.place = place instanceof Integer number ? number.longValue() : place;
        }

        boolean placed(Object where) {
            return where == NO_PLACE ? place instanceof byte[] : place.equals(where);
        }
    }

    static <T> SideTable<T> of(DocumentType<T> type, Index<T> index) {
        String orderedBy = type.orderedBy();
        return new SideTable<>(index, prefix(type) + index.name() + (orderedBy == null ? "" : "$" + orderedBy));
    }

    /** How the names of all side tables of a type begin. */
    static String prefix(DocumentType<?> type) {
        return "m$" + type.name() + "$";
    }

    Rows rows(String id, @Nullable Object place, T document) {
        return new Rows(this, id, place == null ? NO_PLACE : place, IndexValue.many(index.name(), index.value().apply(document)));
    }

    void create(Statements sql) throws SQLException {
        sql.define("CREATE TABLE " + name + " (value NOT NULL, place NOT NULL, id TEXT NOT NULL, PRIMARY KEY (value, place, id)) WITHOUT ROWID");
        sql.define("CREATE UNIQUE INDEX " + name + "$id ON " + name + " (id, value)");
    }

    String ofDocument() {
        return "SELECT value, place FROM " + name + " WHERE id = ?";
    }

    String insert() {
        return "INSERT INTO " + name + " (value, place, id) VALUES (?, ?, ?)";
    }

    String deleteValue() {
        return "DELETE FROM " + name + " WHERE id = ? AND value = ?";
    }

    String delete() {
        return "DELETE FROM " + name + " WHERE id = ?";
    }
}
