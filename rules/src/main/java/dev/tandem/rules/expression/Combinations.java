package dev.tandem.rules.expression;

import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Expression.NumberLiteral;
import java.math.BigDecimal;
import java.util.List;

/**
 * Combinations of values, row by row. A row fits where each of its cells does.
 *
 * @param columns single choices and numbers, each once; at least one
 * @param rows a cell for each column; at least one row
 */
public record Combinations(List<CharacteristicReference> columns, List<List<Cell>> rows) {

    /** Columns of one table at most. */
    public static final int MOST_COLUMNS = 12;

    /** Rows of one table at most. */
    public static final int MOST_ROWS = 2_000;

    public Combinations {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        within("columns", columns.size(), MOST_COLUMNS);
        within("rows", rows.size(), MOST_ROWS);
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("A row of %d cells in a table of %d columns".formatted(row.size(), columns.size()));
            }
            for (int column = 0; column < columns.size(); column++) {
                row.get(column).check(columns.get(column));
            }
        }
    }

    private static void within(String what, int given, int most) {
        if (given < 1 || given > most) {
            throw new IllegalArgumentException("A table has 1 to %d %s, not %d".formatted(most, what, given));
        }
    }

    /** What a row says about a column. */
    public sealed interface Cell {

        /** Whether it fits every value. */
        default boolean any() {
            return this instanceof Any;
        }

        /** Whether it fits a code of the column's choice. */
        boolean fits(String code);

        /** Whether it fits a number. */
        boolean fits(BigDecimal number);

        /** @throws IllegalArgumentException it says nothing about such a column */
        void check(CharacteristicReference column);
    }

    /** Fits every value. */
    public record Any() implements Cell {
        @Override
        public boolean fits(String code) {
            return true;
        }

        @Override
        public boolean fits(BigDecimal number) {
            return true;
        }

        @Override
        public void check(CharacteristicReference column) {
            refuse(!(column.type() instanceof Type.Code || column.type() instanceof Type.Number), this, column);
        }
    }

    /** Fits these codes, of which there is at least one. */
    public record Codes(List<String> codes) implements Cell {
        public Codes {
            codes = List.copyOf(codes);
        }

        @Override
        public boolean fits(String code) {
            return codes.contains(code);
        }

        @Override
        public boolean fits(BigDecimal number) {
            return false;
        }

        @Override
        public void check(CharacteristicReference column) {
            refuse(codes.isEmpty() || !(column.type() instanceof Type.Code(CodeDomain domain) && domain.codes().containsAll(codes)), this, column);
        }
    }

    /** Fits the numbers of these ranges, of which there is at least one. */
    public record Ranges(List<Range> ranges) implements Cell {
        public Ranges {
            ranges = List.copyOf(ranges);
        }

        @Override
        public boolean fits(String code) {
            return false;
        }

        @Override
        public boolean fits(BigDecimal number) {
            return ranges.stream().anyMatch(range -> number.compareTo(range.low()) >= 0 && number.compareTo(range.high()) <= 0);
        }

        @Override
        public void check(CharacteristicReference column) {
            refuse(ranges.isEmpty() || !column.type().equals(Type.NUMBER), this, column);
        }
    }

    /** Numbers from one to another, both included; the same twice is that number alone. */
    public record Range(BigDecimal low, BigDecimal high) {
        public Range {
            low = new NumberLiteral(low).value();
            high = new NumberLiteral(high).value();
            if (low.compareTo(high) > 0) {
                throw new IllegalArgumentException(low.toPlainString() + " is above " + high.toPlainString());
            }
        }
    }

    private static void refuse(boolean unfit, Cell cell, CharacteristicReference column) {
        if (unfit) {
            throw new IllegalArgumentException(cell + " says nothing about " + column);
        }
    }
}
