package dev.tandem.storage.sqlite;

import dev.tandem.storage.DocumentForm;
import dev.tandem.storage.DocumentType;
import dev.tandem.storage.DocumentType.Index;
import dev.tandem.storage.IndexValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table of a document type and the statements on it: id, version, number of the last change, JSON body and a column for each index;
 * an index over many values has a table beside it.
 *
 * @param columns the indexes that are columns
 * @param sides the indexes that are tables beside it
 */
record Table<T>(DocumentType<T> type, DocumentForm<T> form, String name, List<Index<T>> columns, List<SideTable<T>> sides) {

    static <T> Table<T> of(DocumentType<T> type, DocumentForm<T> form) {
        return new Table<>(type, form, "d_" + type.name(),
                type.indexes().stream().filter(index -> !index.many()).toList(),
                type.indexes().stream().filter(Index::many).map(index -> SideTable.of(type, index)).toList());
    }

    /** Whether it was made for the same indexes in the same order. */
    boolean declares(DocumentType<?> other) {
        return Objects.equals(type.orderedBy(), other.orderedBy())
                && type.indexes().stream().map(Index::name).toList().equals(other.indexes().stream().map(Index::name).toList());
    }

    static String column(String index) {
        return "i_" + index;
    }

    /** The column by which pages are usually ordered. */
    String order() {
        String orderedBy = type.orderedBy();
        return orderedBy == null ? "id" : column(orderedBy);
    }

    SideTable<T> side(String index) {
        return sides.stream().filter(side -> side.index().name().equals(index)).findFirst().orElseThrow();
    }

    /** The document's values in the order of the columns. */
    List<@Nullable Object> values(T document) {
        List<@Nullable Object> values = new ArrayList<>();
        columns.forEach(index -> values.add(IndexValue.of(index.name(), index.value().apply(document))));
        return values;
    }

    /** What stands beside a document in the tables of many values. */
    List<SideTable.Rows> rows(String id, T document) {
        String orderedBy = type.orderedBy();
        Object place = orderedBy == null ? id : IndexValue.of(orderedBy, type.index(orderedBy).value().apply(document));
        return sides.stream().map(side -> side.rows(id, place, document)).toList();
    }

    String insert() {
        String names = columns.stream().map(index -> ", " + column(index.name())).collect(Collectors.joining());
        return "INSERT INTO " + name + " (changed, id, version, body" + names + ") VALUES (?, ?, 1, ?" + ", ?".repeat(columns.size()) + ")";
    }

    String replace() {
        String assignments = columns.stream().map(index -> ", " + column(index.name()) + " = ?").collect(Collectors.joining());
        return "UPDATE " + name + " SET changed = ?, version = version + 1, body = ?" + assignments + " WHERE id = ? AND version = ?";
    }

    String delete() {
        return "DELETE FROM " + name + " WHERE id = ? AND version = ?";
    }

    String changes() {
        return "SELECT version, body, changed FROM " + name + " WHERE changed > ? ORDER BY changed LIMIT ?";
    }

    String lastChange() {
        return "SELECT changed FROM " + name + " ORDER BY changed DESC LIMIT 1";
    }

    String find(int ids) {
        return "SELECT version, body FROM " + name + " WHERE id IN (" + marks(ids) + ")";
    }

    String findBy(String index) {
        return "SELECT version, body FROM " + name + " WHERE " + column(index) + " = ?";
    }

    static String marks(int count) {
        return "?" + ", ?".repeat(count - 1);
    }
}
