package dev.tandem.rules.analysis;

import dev.tandem.rules.expression.Combinations;
import dev.tandem.rules.expression.Combinations.Cell;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.Arithmetic;
import dev.tandem.rules.expression.Expression.ArithmeticOperator;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Expression.FlagLiteral;
import dev.tandem.rules.expression.Expression.Listed;
import dev.tandem.rules.expression.Expression.LookedUp;
import dev.tandem.rules.expression.Expression.NumberLiteral;
import dev.tandem.rules.expression.Expression.Tabular;
import dev.tandem.rules.expression.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is left of a table once a column is known: the rows that fit it, without it. */
final class PartialTables {

    /** What a table of numbers is where no row fits. */
    private static final Expression NO_VALUE =
            new Arithmetic(ArithmeticOperator.DIVIDE, new NumberLiteral(BigDecimal.ONE), new NumberLiteral(BigDecimal.ZERO));

    private PartialTables() {}

    static Expression of(Tabular tabular, String characteristic, Value value) {
        Combinations table = tabular.table();
        List<CharacteristicReference> columns = new ArrayList<>(table.columns());
        int known = columns.stream().map(CharacteristicReference::characteristic).toList().indexOf(characteristic);
        if (known < 0) {
            return tabular;
        }
        columns.remove(known);
        List<List<Cell>> rows = new ArrayList<>();
        List<BigDecimal> numbers = new ArrayList<>();
        Set<List<Cell>> seen = new HashSet<>();
        for (int row = 0; row < table.rows().size(); row++) {
            List<Cell> cells = new ArrayList<>(table.rows().get(row));
            if (fits(cells.remove(known), value) && seen.add(cells)) {
                rows.add(cells);
                numbers.add(tabular instanceof LookedUp lookedUp ? lookedUp.numbers().get(row) : BigDecimal.ZERO);
            }
        }
        boolean first = !rows.isEmpty() && rows.getFirst().stream().allMatch(Cell::any);
        return switch (tabular) {
            case Listed _ when rows.isEmpty() -> new FlagLiteral(false);
            case Listed _ when rows.stream().anyMatch(row -> row.stream().allMatch(Cell::any)) -> new FlagLiteral(true);
            case Listed _ -> new Listed(new Combinations(columns, rows));
            case LookedUp _ when rows.isEmpty() -> NO_VALUE;
            case LookedUp _ when first -> new NumberLiteral(numbers.getFirst());
            case LookedUp _ -> new LookedUp(new Combinations(columns, rows), numbers);
        };
    }

    private static boolean fits(Cell cell, Value value) {
        return switch (value) {
            case Value.Code(String code) -> cell.fits(code);
            case Value.Number(BigDecimal number) -> cell.fits(number);
            default -> throw new IllegalArgumentException(value + " is in no column of a table");
        };
    }
}
