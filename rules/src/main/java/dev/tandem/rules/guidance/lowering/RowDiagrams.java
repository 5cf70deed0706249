package dev.tandem.rules.guidance.lowering;

import dev.tandem.rules.expression.Expression.Tabular;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Turns a table that a designer wrote into a diagram, column by column, without looking at combinations that no row tells apart: what matters of the
 * columns so far is which rows they leave, and rows that say the same about the columns to come are one.
 */
final class RowDiagrams {

    /** What a row says of the columns from one on. @param always whether it fits whatever comes @param rest its number among those of the next column */
    private record Rest(BitSet fitting, int rest, boolean always) {}

    private final Clauses clauses;
    private final Leaves leaves;

    RowDiagrams(Clauses clauses, Leaves leaves) {
        this.clauses = clauses;
        this.leaves = leaves;
    }

    /**
     * The diagram of the first row that fits.
     *
     * @param outcomes of each row, from 0 on
     * @param otherwise outcome where no row fits
     * @throws Refusal rows overlap in too many ways
     */
    Diagram of(Tabular tabular, int[] outcomes, int otherwise) {
        List<RowColumn> columns = new ArrayList<>(RowColumn.of(tabular.table(), leaves));
        columns.sort(Comparator.comparingInt(column -> column.dimension().classes().size()));
        List<List<Rest>> rests = new ArrayList<>();
        int[] start = rests(columns, outcomes, rests);
        boolean alike = IntStream.of(outcomes).distinct().count() == 1;
        List<Integer> rows = rows(IntStream.of(start).boxed().toList(), rests.getFirst(), alike);
        Diagram.States<List<Integer>> states = new Diagram.States<>() {

            private long work;

            @Override
            public int outcome(List<Integer> left, int level) {
                if (left.isEmpty()) {
                    return otherwise;
                }
                int first = left.getFirst();
                return level == columns.size() ? first : rests.get(level).get(first).always() ? last(first, level) : UNDECIDED;
            }

            private int last(int rest, int level) {
                int outcome = rest;
                for (int i = level; i < columns.size(); i++) {
                    outcome = rests.get(i).get(outcome).rest();
                }
                return outcome;
            }

            @Override
            public List<Integer> next(List<Integer> left, int level, int value) {
                work += left.size();
                if (work > Bounds.TABLE_WORK) {
                    throw tooLarge(tabular);
                }
                List<Integer> next = left.stream().map(rests.get(level)::get).filter(rest -> rest.fitting().get(value)).map(Rest::rest).toList();
                return level + 1 == columns.size() ? next : rows(next, rests.get(level + 1), alike);
            }
        };
        Diagram diagram = new Diagram(clauses, columns.stream().map(RowColumn::dimension).toList(), rows, states);
        if (diagram.size() > Bounds.TABLE_NODES) {
            throw tooLarge(tabular);
        }
        return diagram;
    }

    private static Refusal tooLarge(Tabular tabular) {
        return Refusal.of(tabular, "has rows that overlap in too many ways", "Leave fewer cells out, or split it into tables of fewer columns");
    }

    /** Rows that can still matter: each once, none behind one that fits whatever comes; in any order where all have one outcome. */
    private static List<Integer> rows(List<Integer> left, List<Rest> rests, boolean alike) {
        List<Integer> rows = left.stream().distinct().toList();
        for (int i = 0; i < rows.size(); i++) {
            if (rests.get(rows.get(i)).always()) {
                rows = alike ? List.of(rows.get(i)) : rows.subList(0, i + 1);
            }
        }
        return alike ? rows.stream().sorted().toList() : List.copyOf(rows);
    }

    /** Numbers what rows say from each column on, equal things alike; those of the first column by row. */
    private static int[] rests(List<RowColumn> columns, int[] outcomes, List<List<Rest>> rests) {
        int[] behind = outcomes.clone();
        boolean[] always = new boolean[outcomes.length];
        Arrays.fill(always, true);
        for (int level = columns.size() - 1; level >= 0; level--) {
            RowColumn column = columns.get(level);
            Map<Rest, Integer> numbers = new LinkedHashMap<>();
            for (int row = 0; row < behind.length; row++) {
                BitSet fitting = column.fitting().get(row);
                always[row] &= fitting.cardinality() == column.dimension().classes().size();
                Rest rest = new Rest(fitting, behind[row], always[row]);
                Integer known = numbers.putIfAbsent(rest, numbers.size());
                behind[row] = known == null ? numbers.size() - 1 : known;
            }
            rests.addFirst(List.copyOf(numbers.keySet()));
        }
        return behind;
    }
}
