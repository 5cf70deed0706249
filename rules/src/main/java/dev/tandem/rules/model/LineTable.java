package dev.tandem.rules.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A section of a product-line file as a table: an entry a row, what stands in it a column each. Immutable.
 *
 * @param columns paths below an entry, e.g. {@code label.en}
 */
public record LineTable(List<String> columns, List<Row> rows) {

    public LineTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The same with these columns alone, in this order, whether anything stands in them or not. */
    public LineTable only(List<String> wanted) {
        return new LineTable(wanted, rows.stream().map(row -> {
            Map<String, Cell> cells = new HashMap<>(row.cells());
            cells.keySet().retainAll(wanted);
            return new Row(row.key(), cells);
        }).toList());
    }

    /**
     * An entry.
     *
     * @param key of a mapping's entry; in a list the number from 0 of the item that it was, or null for a new one
     * @param cells by column; where an entry has nothing there is no cell
     */
    public record Row(@Nullable String key, Map<String, Cell> cells) {

        public Row {
            cells = Map.copyOf(cells);
        }
    }

    /** What stands in a cell. @param yaml whether it is a list or mapping in one line of YAML; else it is words, a number, a code or a flag */
    public record Cell(String text, boolean yaml) {}
}
