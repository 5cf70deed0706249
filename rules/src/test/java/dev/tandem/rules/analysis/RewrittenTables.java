package dev.tandem.rules.analysis;

import dev.tandem.rules.expression.Combinations;
import dev.tandem.rules.expression.Combinations.Any;
import dev.tandem.rules.expression.Combinations.Cell;
import dev.tandem.rules.expression.Combinations.Codes;
import dev.tandem.rules.expression.Combinations.Ranges;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.Between;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Expression.CodeLiteral;
import dev.tandem.rules.expression.Expression.Comparison;
import dev.tandem.rules.expression.Expression.ComparisonOperator;
import dev.tandem.rules.expression.Expression.Conditional;
import dev.tandem.rules.expression.Expression.Logic;
import dev.tandem.rules.expression.Expression.LogicOperator;
import dev.tandem.rules.expression.Expression.LookedUp;
import dev.tandem.rules.expression.Expression.NumberLiteral;
import dev.tandem.rules.expression.Expression.OneOf;
import dev.tandem.rules.expression.Type;
import java.util.ArrayList;
import java.util.List;

/** Tables said without one. */
final class RewrittenTables {

    private RewrittenTables() {}

    static Expression condition(Combinations table) {
        return any(table.rows().stream().map(row -> row(table, row)).toList());
    }

    /** Of a table in which some row fits whatever is chosen. */
    static Expression number(LookedUp lookedUp) {
        List<List<Cell>> rows = lookedUp.table().rows();
        Expression otherwise = null;
        for (int row = rows.size() - 1; row >= 0; row--) {
            Expression number = new NumberLiteral(lookedUp.numbers().get(row));
            if (otherwise != null) {
                otherwise = new Conditional(row(lookedUp.table(), rows.get(row)), number, otherwise);
            } else if (rows.get(row).stream().allMatch(Cell::any)) {
                otherwise = mentioning(lookedUp.table(), number);
            }
        }
        return otherwise;
    }

    /** The same number, but only where all columns have a value. */
    private static Expression mentioning(Combinations table, Expression number) {
        Expression told = number;
        for (CharacteristicReference column : table.columns()) {
            told = new Conditional(new Comparison(ComparisonOperator.EQUAL, column, column), told, told);
        }
        return told;
    }

    private static Expression row(Combinations table, List<Cell> row) {
        List<Expression> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(cell(table.columns().get(i), row.get(i)));
        }
        return cells.stream().reduce((one, other) -> new Logic(LogicOperator.AND, one, other)).orElseThrow();
    }

    private static Expression cell(CharacteristicReference column, Cell cell) {
        return switch (cell) {
            case Any _ -> new Comparison(ComparisonOperator.EQUAL, column, column);
            case Codes(var codes) -> new OneOf(column, codes.stream()
                    .<Expression>map(code -> new CodeLiteral(((Type.Code) column.type()).domain(), code)).toList());
            case Ranges(var ranges) -> any(ranges.stream()
                    .<Expression>map(range -> new Between(column, new NumberLiteral(range.low()), new NumberLiteral(range.high()))).toList());
        };
    }

    private static Expression any(List<Expression> conditions) {
        return conditions.stream().reduce((one, other) -> new Logic(LogicOperator.OR, one, other)).orElseThrow();
    }
}
