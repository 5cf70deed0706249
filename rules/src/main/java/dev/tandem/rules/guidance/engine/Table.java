package dev.tandem.rules.guidance.engine;

import java.util.Arrays;

/**
 * What a table becomes. Forbidden tuples are a clause each; of two columns, each value implies that one of its partners holds; allowed tuples of
 * more columns have a propagator. All but forbidden tuples propagate completely.
 */
record Table(int[][] columns, int[][] tuples) {

    void addTo(Problem.Builder builder, boolean allowed) {
        if (!allowed) {
            forbid(builder);
        } else if (columns.length <= 1) {
            builder.clause(Arrays.stream(tuples).flatMapToInt(tuple -> Arrays.stream(literals(tuple))).toArray());
        } else if (columns.length == 2) {
            partners(builder, 0, 1);
            partners(builder, 1, 0);
        } else {
            builder.add(builder.group(), new Tuples(Literals.NONE, columns, tuples));
        }
    }

    private void forbid(Problem.Builder builder) {
        for (var tuple : tuples) {
            builder.clause(Arrays.stream(literals(tuple)).map(Literals::not).toArray());
        }
    }

    private void partners(Problem.Builder builder, int from, int to) {
        var supports = supports(from, tuple -> columns[to][tuples[tuple][to]]);
        for (var support : supports) {
            if (support.size <= columns[to].length) {
                builder.clause(support.toArray());
            }
        }
    }

    /** For each value of a column a clause: not the value, or one of what its tuples stand for. */
    private Ints[] supports(int column, java.util.function.IntUnaryOperator ofTuple) {
        var supports = new Ints[columns[column].length];
        for (int value = 0; value < supports.length; value++) {
            supports[value] = new Ints(8);
            supports[value].add(columns[column][value] ^ 1);
        }
        for (int i = 0; i < tuples.length; i++) {
            supports[tuples[i][column]].add(ofTuple.applyAsInt(i));
        }
        return supports;
    }

    private int[] literals(int[] tuple) {
        var literals = new int[columns.length];
        for (int column = 0; column < columns.length; column++) {
            literals[column] = columns[column][tuple[column]];
        }
        return literals;
    }
}
