package dev.tandem.rules.model;

import dev.tandem.rules.model.LineTable.Cell;
import dev.tandem.rules.model.LineTable.Row;
import dev.tandem.rules.model.Tree.Branch;
import dev.tandem.rules.model.Tree.Items;
import dev.tandem.rules.model.Tree.Leaf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a section into a table and a table into a section. */
final class TableTree {

    /** An entry of the new section. @param from the entry that it was, a key or a number; null where it is new @param changed whether it says something else */
    record Entry(@Nullable Object from, @Nullable String key, Tree value, boolean changed) {}

    private TableTree() {}

    /** Empty where not every entry is a mapping; a library's calculations have no row. */
    static Optional<LineTable> table(TreePath path, Tree section) {
        Map<String, Tree> entries = entries(section);
        if (entries != null) {
            entries = new LinkedHashMap<>(entries);
            entries.values().removeIf(entry -> isLibrarys(path, entry));
        }
        if (entries == null || entries.values().stream().anyMatch(entry -> !(entry instanceof Branch))) {
            return Optional.empty();
        }
        Set<String> columns = new LinkedHashSet<>();
        List<Row> rows = new ArrayList<>();
        entries.forEach((key, entry) -> {
            Map<String, Cell> cells = new LinkedHashMap<>();
            flatten("", entry, cells);
            columns.addAll(cells.keySet());
            rows.add(new Row(key, cells));
        });
        return Optional.of(new LineTable(List.copyOf(columns), rows));
    }

    /** Whether it names a library's calculation, which a line takes as it is: no row could say it. */
    private static boolean isLibrarys(TreePath path, Tree entry) {
        return path.text().equals(Library.Kind.CALCULATION.section()) && entry instanceof Leaf leaf && !TreeEdit.nothing(leaf);
    }

    private static @Nullable Map<String, Tree> entries(Tree section) {
        return switch (section) {
            case Branch branch -> branch.entries();
            case Items(var items) -> {
                Map<String, Tree> numbered = new LinkedHashMap<>();
                items.forEach(item -> numbered.put(String.valueOf(numbered.size()), item));
                yield numbered;
            }
            case Leaf leaf -> TreeEdit.nothing(leaf) ? Map.of() : null;
        };
    }

    private static void flatten(String path, Tree tree, Map<String, Cell> cells) {
        if (tree instanceof Branch(var entries) && !entries.isEmpty() && entries.keySet().stream().noneMatch(key -> key.contains("."))) {
            entries.forEach((key, value) -> flatten(path.isEmpty() ? key : path + "." + key, value, cells));
        } else if (!path.isEmpty()) {
            boolean yaml = !(tree instanceof Leaf leaf) || TreeEdit.nothing(leaf);
            cells.put(path, new Cell(yaml ? YamlWriter.inline(tree) : ((Leaf) tree).text(), yaml));
        }
    }

    /**
     * The entries that a table says. What a table has no column for stays as it is.
     *
     * @param path of the section
     * @throws TextEditException a cell cannot be read or has no place beside another, a key comes twice or is none
     */
    static List<Entry> entries(TreePath path, @Nullable Tree section, LineTable table) {
        boolean list = isList(section, table);
        Map<String, Tree> before = section == null ? Map.of() : entries(section);
        if (before == null) {
            throw new TextEditException(path.text(), path.text() + " is no section whose entries could be rows.");
        }
        List<Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Row row : table.rows()) {
            String key = row.key();
            String place = list ? path.text() + "[" + entries.size() + "]" : path.text() + "." + key;
            if (key != null && !seen.add(key)) {
                throw new TextEditException(place, Words.quoted(key) + " stands in two rows; it may stand in one.");
            }
            if (key == null && !list || key != null && list && !before.containsKey(key)) {
                throw new TextEditException(place, list ? "There is no item " + Words.quoted(key) + " in " + path.text() + "; a new one has no number." : "The row has no key.");
            }
            Tree old = key == null ? null : before.get(key);
            Tree now = row(place, old == null ? new Branch() : old, row, table.columns());
            Object from = old == null ? null : list ? Integer.valueOf(key) : key;
            entries.add(new Entry(from, list ? null : key, now, old == null || !TreeEdit.same(old, now)));
        }
        return withLibrarys(path, before, entries);
    }

    /** With what a table cannot say, each behind what it stood behind. */
    private static List<Entry> withLibrarys(TreePath path, Map<String, Tree> before, List<Entry> rows) {
        List<Entry> entries = new ArrayList<>(rows);
        int next = 0;
        for (Map.Entry<String, Tree> stood : before.entrySet()) {
            if (isLibrarys(path, stood.getValue()) && rows.stream().noneMatch(row -> stood.getKey().equals(row.key()))) {
                entries.add(next, new Entry(stood.getKey(), stood.getKey(), stood.getValue(), false));
            }
            for (int at = 0; at < entries.size(); at++) {
                next = stood.getKey().equals(entries.get(at).key()) ? at + 1 : next;
            }
        }
        return entries;
    }

    /** Whether rows become items: those of a list, or new ones without keys where nothing stands yet. */
    static boolean isList(@Nullable Tree section, LineTable table) {
        boolean nothing = section == null || section instanceof Leaf leaf && TreeEdit.nothing(leaf);
        return section instanceof Items || nothing && !table.rows().isEmpty() && table.rows().stream().allMatch(row -> row.key() == null);
    }

    private static Tree row(String place, Tree before, Row row, List<String> columns) {
        Map<String, Cell> old = new HashMap<>();
        flatten("", before, old);
        Tree now = before;
        for (String column : columns) {
            Cell cell = row.cells().get(column);
            if (cell == null && old.containsKey(column)) {
                now = without(now, TreePath.of(column));
            }
        }
        for (String column : columns) {
            Cell cell = row.cells().get(column);
            if (cell != null && !cell.equals(old.get(column))) {
                now = set(place, now, TreePath.of(column), cell);
            }
        }
        return now;
    }

    private static Tree set(String place, Tree entry, TreePath column, Cell cell) {
        String where = place + "." + column.text();
        try {
            return TreeEdit.set(entry, column, cell.yaml() ? ProductLineText.value(TreePath.of(where), cell.text()) : TreeEdit.leaf(cell.text()));
        } catch (TextEditException refused) {
            throw new TextEditException(where, refused.problem(), refused.didYouMean());
        }
    }

    /** Without a cell, and without the mappings that only held it. */
    private static Tree without(Tree entry, TreePath column) {
        Tree left = TreeEdit.remove(entry, column);
        for (int depth = column.steps().size() - 1; depth > 0; depth--) {
            TreePath parent = column.upTo(depth);
            if (TreeEdit.at(left, parent) instanceof Branch(var entries) && entries.isEmpty()) {
                left = TreeEdit.remove(left, parent);
            }
        }
        return left;
    }
}
