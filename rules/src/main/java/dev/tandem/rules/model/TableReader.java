package dev.tandem.rules.model;

import dev.tandem.rules.expression.CodeDomain;
import dev.tandem.rules.expression.Combinations;
import dev.tandem.rules.expression.Combinations.Any;
import dev.tandem.rules.expression.Combinations.Cell;
import dev.tandem.rules.expression.Combinations.Codes;
import dev.tandem.rules.expression.Combinations.Range;
import dev.tandem.rules.expression.Combinations.Ranges;
import dev.tandem.rules.expression.DidYouMean;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Names;
import dev.tandem.rules.expression.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a table: a list of rows, each a mapping from characteristics to what fits, and in a table of numbers {@code then} to a number. */
final class TableReader {

    static final String THEN = "then";

    private static final Pattern RANGE = Pattern.compile("([-+]?[0-9]+(?:\\.[0-9]+)?)(?:\\.\\.([-+]?[0-9]+(?:\\.[0-9]+)?))?");
    private static final int LONGEST = 80;

    private final Names names;
    private final Set<String> mistaken;

    TableReader(Names names, Set<String> mistaken) {
        this.names = names;
        this.mistaken = mistaken;
    }

    /** Of one table, while it is read. */
    private static final class Rows {
        private final Map<String, CharacteristicReference> columns = new LinkedHashMap<>();
        private final List<Map<String, Cell>> rows = new ArrayList<>();
        private final List<BigDecimal> numbers = new ArrayList<>();
        private final Map<Map<String, Cell>, Integer> lines = new HashMap<>();
        private boolean passedOver;
    }

    /** The table, or null with a mistake or where it must wait for another. @param expected null: a table of numbers if a row has one */
    @Nullable Expression read(Field field, @Nullable Type expected) {
        int since = field.mistakes().count();
        List<Field> items = field.items();
        if (items.isEmpty() || items.size() > Combinations.MOST_ROWS) {
            field.mistake("A table has 1 to " + Combinations.MOST_ROWS + " rows, not " + items.size() + ".");
            return null;
        }
        boolean numbers = expected == null ? items.stream().anyMatch(TableReader::hasNumber) : expected.equals(Type.NUMBER);
        Rows table = new Rows();
        items.forEach(item -> row(item, numbers, table));
        if (field.mistakes().count() == since && !table.passedOver && table.columns.isEmpty()) {
            field.mistake("The table names no characteristic.");
        } else if (table.columns.size() > Combinations.MOST_COLUMNS) {
            field.mistake("The table names " + table.columns.size() + " characteristics; at most " + Combinations.MOST_COLUMNS + " are allowed.");
        }
        return field.mistakes().count() > since || table.passedOver ? null : expression(table, numbers);
    }

    private static Expression expression(Rows table, boolean numbers) {
        List<List<Cell>> rows = table.rows.stream()
                .map(row -> table.columns.keySet().stream().map(column -> row.getOrDefault(column, new Any())).toList())
                .toList();
        Combinations combinations = new Combinations(List.copyOf(table.columns.values()), rows);
        return numbers ? new Expression.LookedUp(combinations, table.numbers) : new Expression.Listed(combinations);
    }

    private static boolean hasNumber(Field item) {
        return item.node() instanceof YamlNode.Mapping mapping && mapping.entries().stream().anyMatch(entry -> entry.key().text().equals(THEN));
    }

    private void row(Field item, boolean numbers, Rows table) {
        if (!(item.node() instanceof YamlNode.Mapping)) {
            item.mistake("Expected a row of the table such as " + (numbers ? "{frame: STEEL, size: [S, M], then: 120}" : "{frame: STEEL, size: [S, M]}")
                    + ", but found " + (item.node() == null ? "nothing" : item.node().given()) + ".");
            return;
        }
        int since = item.mistakes().count();
        Map<String, Cell> cells = new LinkedHashMap<>();
        Field then = null;
        for (Field entry : item.entries()) {
            String key = entry.key() == null ? "" : entry.key().text();
            if (numbers && key.equals(THEN)) {
                then = entry;
            } else if (mistaken.contains(key)) {
                table.passedOver = true;
            } else {
                cell(entry, key, numbers, cells, table);
            }
        }
        if (numbers && then == null && item.mistakes().count() == since) {
            item.keyMistake("The key '" + THEN + "' is missing: the number of the row.", List.of());
        } else if (then != null) {
            table.numbers.add(then.number());
        }
        if (!numbers && item.entries().isEmpty()) {
            item.mistake("The row names no characteristic; it would fit whatever is chosen.");
        }
        Integer before = item.mistakes().count() > since || table.passedOver ? null : table.lines.putIfAbsent(cells, item.at().line());
        if (before != null) {
            item.mistake("These combinations stand in line " + before + " already.");
        }
        table.rows.add(cells);
    }

    private void cell(Field entry, String key, boolean numbers, Map<String, Cell> cells, Rows table) {
        Names.NamedCharacteristic characteristic = names.characteristics().get(key);
        Type type = characteristic == null ? null : characteristic.type();
        if (!column(type)) {
            List<String> known = new ArrayList<>(names.characteristics().entrySet().stream().filter(one -> column(one.getValue().type())).map(Map.Entry::getKey).toList());
            if (numbers) {
                known.add(THEN);
            }
            entry.keyMistake(type == null ? Words.quoted(key) + " is no column of a table; allowed: " + Words.list(known) + "."
                    : Words.quoted(key) + " is a " + (type.equals(Type.TEXT) ? "text" : "multiple choice") + "; a column of a table is a single choice or a number.",
                    type == null && !entry.mistakes().full() ? DidYouMean.closest(key, known) : List.of());
            return;
        }
        int since = entry.mistakes().count();
        Cell cell = type instanceof Type.Code(CodeDomain domain) ? codes(entry, key, domain.codes()) : ranges(entry);
        if (entry.mistakes().count() == since) {
            cells.put(key, cell);
            table.columns.putIfAbsent(key, new CharacteristicReference(key, type));
        }
    }

    private static boolean column(@Nullable Type type) {
        return type instanceof Type.Code || type instanceof Type.Number;
    }

    /** What stands in a cell, one by one. */
    private static List<Field> parts(Field entry) {
        if (!(entry.node() instanceof YamlNode.Sequence)) {
            return List.of(entry);
        }
        List<Field> items = entry.items();
        if (items.isEmpty()) {
            entry.mistake("Nothing fits this cell. Where every value fits, the cell is left out.");
        }
        return items;
    }

    private static Cell codes(Field entry, String column, List<String> known) {
        List<String> codes = new ArrayList<>();
        for (Field part : parts(entry)) {
            String code = present(part, "a value of '" + column + "'") ? part.known("a value of '" + column + "'", known) : "?";
            if (codes.contains(code) && known.contains(code)) {
                part.mistake(Words.quoted(code) + " stands here twice.");
            }
            codes.add(code);
        }
        return new Codes(codes);
    }

    private static Cell ranges(Field entry) {
        List<Range> ranges = new ArrayList<>();
        for (Field part : parts(entry)) {
            Range range = present(part, "a number or a range such as 12..24") ? range(part) : null;
            if (range != null && ranges.contains(range)) {
                part.mistake(Words.quoted(part.node() instanceof YamlNode.Scalar scalar ? scalar.text() : "") + " stands here twice.");
            } else if (range != null) {
                ranges.add(range);
            }
        }
        return new Ranges(ranges);
    }

    private static @Nullable Range range(Field part) {
        YamlNode.Scalar scalar = part.scalar("a number or a range such as 12..24");
        if (scalar == null) {
            return null;
        }
        Matcher range = RANGE.matcher(scalar.text());
        if (scalar.text().length() > LONGEST || !range.matches()) {
            part.mistake("Expected a number or a range such as 12..24, but found " + scalar.given() + ".");
            return null;
        }
        BigDecimal low = new BigDecimal(range.group(1));
        BigDecimal high = range.group(2) == null ? low : new BigDecimal(range.group(2));
        if (!Numbers.bounded(low) || !Numbers.bounded(high)) {
            part.mistake("A number has more than 34 digits.");
            return null;
        }
        if (low.compareTo(high) > 0) {
            part.mistake(low.toPlainString() + " is above " + high.toPlainString() + ".", List.of(high.toPlainString() + ".." + low.toPlainString()));
            return null;
        }
        return new Range(low, high);
    }

    /** Whether something is written there; nothing is a mistake. */
    private static boolean present(Field part, String what) {
        if (part.node() instanceof YamlNode.Scalar scalar && scalar.nothing()) {
            part.mistake("Expected " + what + ", but found nothing. Where every value fits, the cell is left out.");
            return false;
        }
        return true;
    }
}
