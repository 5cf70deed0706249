package dev.tandem.storage.sqlite;

import dev.tandem.storage.DocumentType;
import dev.tandem.storage.DocumentType.Index;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table of a document type and the statements on it: id, version, JSON body and a column for each declared index. */
record Table<T>(DocumentType<T> type, String name, Map<String, Index<T>> indexes) {

    static <T> Table<T> of(DocumentType<T> type) {
        Map<String, Index<T>> indexes = new LinkedHashMap<>();
        type.indexes().forEach(index -> indexes.put(index.name(), index));
        return new Table<>(type, "d_" + type.name(), indexes);
    }

    /** @throws IllegalArgumentException no such index is declared */
    Index<T> index(String name) {
        Index<T> index = indexes.get(name);
        if (index == null) {
            throw new IllegalArgumentException(type.name() + " has no index '" + name + "', it has " + indexes.keySet());
        }
        return index;
    }

    static String column(String index) {
        return "i_" + index;
    }

    /** The document's index values in the order of the declaration. */
    List<@Nullable Object> values(T document) {
        List<@Nullable Object> values = new ArrayList<>();
        indexes.forEach((name, index) -> values.add(Column.of(name, index.value().apply(document))));
        return values;
    }

    String insert() {
        String columns = indexes.keySet().stream().map(index -> ", " + column(index)).collect(Collectors.joining());
        return "INSERT INTO " + name + " (id, version, body" + columns + ") VALUES (?, 1, ?" + ", ?".repeat(indexes.size()) + ")";
    }

    String replace() {
        String columns = indexes.keySet().stream().map(index -> ", " + column(index) + " = ?").collect(Collectors.joining());
        return "UPDATE " + name + " SET version = version + 1, body = ?" + columns + " WHERE id = ? AND version = ?";
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
