package dev.tandem.rules.guidance.lowering;

import dev.tandem.rules.expression.CodeDomain;
import dev.tandem.rules.expression.Combinations;
import dev.tandem.rules.expression.Combinations.Cell;
import dev.tandem.rules.expression.Combinations.Range;
import dev.tandem.rules.expression.Combinations.Ranges;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Type;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A column of a table that a designer wrote.
 *
 * @param dimension its values, those together that no row tells apart
 * @param fitting for each row the classes that fit
 */
record RowColumn(Dimension dimension, List<BitSet> fitting) {

    static List<RowColumn> of(Combinations table, Leaves leaves) {
        List<RowColumn> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            columns.add(of(table.columns().get(i), table.rows().stream().map(row -> row.get(column)).toList(), leaves));
        }
        return columns;
    }

    /** Whether a row says nothing of it. */
    boolean any(int row) {
        return fitting.get(row).cardinality() == dimension.classes().size();
    }

    /** Literal that what is chosen fits a row. */
    int fits(int row) {
        BitSet values = new BitSet();
        fitting.get(row).stream().forEach(one -> values.or(dimension.classes().get(one)));
        return dimension.domain().in(values);
    }

    /** Literals of the classes, of which exactly one holds. */
    int[] literals() {
        return dimension.classes().stream().mapToInt(dimension.domain()::in).toArray();
    }

    private static RowColumn of(CharacteristicReference reference, List<Cell> cells, Leaves leaves) {
        Domain domain = leaves.domain(reference.characteristic());
        Map<BitSet, BitSet> classes = new LinkedHashMap<>();
        if (reference.type() instanceof Type.Code(CodeDomain codes)) {
            for (int value = 0; value < domain.size(); value++) {
                String code = codes.codes().get(value);
                classes.computeIfAbsent(rows(cells, cell -> cell.fits(code)), _ -> new BitSet()).set(value);
            }
        } else {
            NumberDomain number = (NumberDomain) domain;
            int from = 0;
            for (int until : thresholds(number, cells)) {
                int first = from;
                classes.computeIfAbsent(rows(cells, cell -> cell.fits(number.value(first))), _ -> new BitSet()).set(first, until);
                from = until;
            }
        }
        List<BitSet> fitting = new ArrayList<>();
        cells.forEach(_ -> fitting.add(new BitSet()));
        int place = 0;
        for (BitSet rows : classes.keySet()) {
            int value = place++;
            rows.stream().forEach(row -> fitting.get(row).set(value));
        }
        return new RowColumn(new Dimension(reference.characteristic(), domain, List.copyOf(classes.values())), fitting);
    }

    /** Where the number goes from one range to another, ascending; its size is the last. */
    private static TreeSet<Integer> thresholds(NumberDomain number, List<Cell> cells) {
        TreeSet<Integer> thresholds = new TreeSet<>();
        for (Cell cell : cells) {
            if (cell instanceof Ranges(List<Range> ranges)) {
                for (Range range : ranges) {
                    thresholds.add(number.first(range.low(), false));
                    thresholds.add(number.first(range.high(), true));
                }
            }
        }
        thresholds.remove(0);
        thresholds.add(number.size());
        return thresholds;
    }

    private static BitSet rows(List<Cell> cells, Predicate<Cell> fits) {
        BitSet rows = new BitSet();
        for (int row = 0; row < cells.size(); row++) {
            rows.set(row, fits.test(cells.get(row)));
        }
        return rows;
    }
}
