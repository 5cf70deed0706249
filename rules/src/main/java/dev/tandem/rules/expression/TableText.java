package dev.tandem.rules.expression;

import dev.tandem.rules.expression.Combinations.Any;
import dev.tandem.rules.expression.Combinations.Cell;
import dev.tandem.rules.expression.Combinations.Codes;
import dev.tandem.rules.expression.Combinations.Range;
import dev.tandem.rules.expression.Combinations.Ranges;
import dev.tandem.rules.expression.Expression.Listed;
import dev.tandem.rules.expression.Expression.LookedUp;
import dev.tandem.rules.expression.Expression.Tabular;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables in words, equal for equal tables: {@code (frame, size) in ((STEEL, S or M), (TITANIUM, any))}. */
public final class TableText {

    private TableText() {}

    static String of(Tabular table) {
        String columns = table.table().columns().stream().map(Expression.CharacteristicReference::characteristic)
                .collect(Collectors.joining(", ", "(", ")"));
        String rows = IntStream.range(0, table.table().rows().size()).mapToObj(row -> row(table, row)).collect(Collectors.joining(", ", "(", ")"));
        return switch (table) {
            case Listed _ -> columns + " in " + rows;
            case LookedUp _ -> "first" + columns + rows;
        };
    }

    /** One row: {@code (STEEL, S or M)}, of a table of numbers {@code (STEEL, S or M) then 120}. */
    public static String row(Tabular table, int row) {
        String cells = table.table().rows().get(row).stream().map(TableText::cell).collect(Collectors.joining(", ", "(", ")"));
        return table instanceof LookedUp lookedUp ? cells + " then " + lookedUp.numbers().get(row).toPlainString() : cells;
    }

    private static String cell(Cell cell) {
        return switch (cell) {
            case Any _ -> "any";
            case Codes(List<String> codes) -> String.join(" or ", codes);
            case Ranges(List<Range> ranges) -> ranges.stream().map(TableText::range).collect(Collectors.joining(" or "));
        };
    }

    /** {@code 12..24}, or {@code 12} where it is one number. */
    public static String range(Range range) {
        return range.low().equals(range.high()) ? range.low().toPlainString() : range.low().toPlainString() + ".." + range.high().toPlainString();
    }
}
