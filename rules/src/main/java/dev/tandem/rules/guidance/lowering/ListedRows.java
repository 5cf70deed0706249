package dev.tandem.rules.guidance.lowering;

import dev.tandem.rules.expression.Combinations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns the rows of a table into literals. Whether one of them fits is a literal over a table of the engine's own, which propagates completely however
 * many rows there are.
 */
final class ListedRows {

    /** With fewer columns a diagram says the same in clauses alone. */
    static final int FEWEST_COLUMNS = 3;

    private final Clauses clauses;
    private final List<RowColumn> columns;
    private final int count;

    ListedRows(Clauses clauses, Leaves leaves, Combinations table) {
        this.clauses = clauses;
        columns = RowColumn.of(table, leaves);
        count = table.rows().size();
    }

    /** A literal that is true exactly if some row fits. */
    int anyFits() {
        List<RowColumn> telling = columns.stream().filter(column -> column.dimension().classes().size() > 1).toList();
        int[] rows = IntStream.range(0, count).filter(row -> columns.stream().noneMatch(column -> column.fitting().get(row).isEmpty())).toArray();
        if (rows.length == 0) {
            return Clauses.FALSE;
        }
        if (IntStream.of(rows).anyMatch(row -> telling.stream().allMatch(column -> column.any(row)))) {
            return Clauses.TRUE;
        }
        telling.forEach(column -> clauses.exactlyOne(column.literals()));
        int fits = clauses.variable();
        clauses.rows(fits, telling.stream().map(RowColumn::literals).toArray(int[][]::new), IntStream.of(rows)
                .mapToObj(row -> telling.stream().map(column -> column.fitting().get(row)).toArray(BitSet[]::new))
                .toArray(BitSet[][]::new));
        for (int row : rows) {
            int[] not = cells(row);
            for (int i = 0; i < not.length; i++) {
                not[i] ^= 1;
            }
            int[] clause = Arrays.copyOf(not, not.length + 1);
            clause[not.length] = fits;
            clauses.define(clause);
        }
        return fits;
    }

    /** Literals that all hold exactly if a row is the first that fits. */
    int[] first(int row) {
        List<Integer> literals = new ArrayList<>();
        IntStream.of(cells(row)).forEach(literals::add);
        for (int before = 0; before < row; before++) {
            if (overlap(before, row)) {
                literals.add(clauses.and(cells(before)) ^ 1);
            }
        }
        return literals.stream().mapToInt(Integer::intValue).toArray();
    }

    private int[] cells(int row) {
        return columns.stream().filter(column -> !column.any(row)).mapToInt(column -> column.fits(row)).toArray();
    }

    private boolean overlap(int one, int other) {
        return columns.stream().allMatch(column -> column.fitting().get(one).intersects(column.fitting().get(other)));
    }
}
