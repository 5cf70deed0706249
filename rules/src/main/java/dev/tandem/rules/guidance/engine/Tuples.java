package dev.tandem.rules.guidance.engine;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Only these combinations of values: for each value a set of the tuples that contain it, one bit each, intersected whenever a value is gone (after
 * "Compact-Table", Demeulenaere and others 2016).
 */
final class Tuples implements Propagator {

    private final int onlyIf;
    private final int[][] columns;
    private final int[][] tuples;
    private final int words;
    /** By column and value: the tuples with this value. */
    private final long[][][] with;

    Tuples(int onlyIf, int[][] columns, int[][] tuples) {
        this(onlyIf, columns, tuples, with(columns, tuples));
    }

    private Tuples(int onlyIf, int[][] columns, int[][] tuples, long[][][] with) {
        this.onlyIf = onlyIf;
        this.columns = columns;
        this.tuples = tuples;
        this.with = with;
        words = tuples.length + 63 >> 6;
    }

    private static long[][][] with(int[][] columns, int[][] tuples) {
        var with = new long[columns.length][][];
        for (int column = 0; column < columns.length; column++) {
            with[column] = new long[columns[column].length][tuples.length + 63 >> 6];
            for (int i = 0; i < tuples.length; i++) {
                with[column][tuples[i][column]][i >> 6] |= 1L << i;
            }
        }
        return with;
    }

    @Override
    public Propagator onlyIf(int literal) {
        return new Tuples(literal, columns, tuples, with);
    }

    @Override
    public void triggers(IntConsumer literal) {
        if (onlyIf >= 0) {
            literal.accept(onlyIf);
        }
        for (var column : columns) {
            for (int value : column) {
                literal.accept(value ^ 1);
            }
        }
    }

    @Override
    public boolean propagate(Search search, int reason) {
        if (onlyIf >= 0 && search.value[onlyIf] < 0) {
            return true;
        }
        boolean counts = onlyIf < 0 || search.value[onlyIf] > 0;
        long[] left = left(search.value, search.room(words));
        if (isEmpty(left)) {
            if (counts) {
                search.conflict.clear();
                cover(search, all(), -1, Integer.MAX_VALUE, search.conflict);
                return false;
            }
            search.enqueue(onlyIf ^ 1, reason);
            return true;
        }
        for (int column = 0; column < columns.length && counts; column++) {
            for (int value = 0; value < columns[column].length; value++) {
                int literal = columns[column][value];
                if (search.value[literal] == 0 && !meet(left, with[column][value])) {
                    search.enqueue(literal ^ 1, reason);
                }
            }
        }
        return true;
    }

    @Override
    public void explain(Search search, int literal, Ints into) {
        int before = search.position[literal >> 1];
        int size = into.size;
        if (onlyIf >= 0 && literal == (onlyIf ^ 1) && cover(search, all(), -1, before, into)) {
            int last = into.removeLast();
            if (into.size > size) {
                into.at[size] = last; // In the place of the condition, which is what is explained.
            }
            return;
        }
        for (int column = 0; column < columns.length; column++) {
            for (int value = 0; value < columns[column].length; value++) {
                into.size = size;
                if (columns[column][value] == (literal ^ 1) && cover(search, with[column][value].clone(), column, before, into)) {
                    return;
                }
            }
        }
        throw new IllegalStateException("A table does not explain literal " + literal);
    }

    @Override
    public boolean holds(Assignment assignment) {
        if (onlyIf >= 0 && !assignment.isTrue(onlyIf)) {
            return true;
        }
        var chosen = new long[columns.length][];
        for (int column = 0; column < columns.length; column++) {
            for (int value = 0; value < columns[column].length && chosen[column] == null; value++) {
                chosen[column] = assignment.isTrue(columns[column][value]) ? with[column][value] : null;
            }
            if (chosen[column] == null) {
                return false;
            }
        }
        for (int word = 0; word < words; word++) {
            long left = -1L;
            for (int column = 0; column < chosen.length && left != 0; column++) {
                left &= chosen[column][word];
            }
            if (left != 0) {
                return true;
            }
        }
        return false;
    }

    /** The first value to change towards the tuple that needs the fewest changes. */
    @Override
    public int towards(IntPredicate open, Assignment assignment) {
        long[] left = all();
        for (int column = 0; column < columns.length; column++) {
            for (int value = 0; value < columns[column].length; value++) {
                int literal = columns[column][value];
                if (!assignment.isTrue(literal) && !open.test(literal)) {
                    remove(left, with[column][value]);
                }
            }
        }
        int best = Literals.NONE;
        int fewest = Integer.MAX_VALUE;
        for (int word = 0; word < words; word++) {
            for (long rest = left[word]; rest != 0; rest &= rest - 1) {
                int[] tuple = tuples[(word << 6) + Long.numberOfTrailingZeros(rest)];
                int changes = 0;
                int first = Literals.NONE;
                for (int column = 0; column < columns.length && changes < fewest; column++) {
                    int literal = columns[column][tuple[column]];
                    if (!assignment.isTrue(literal)) {
                        first = changes++ == 0 ? literal : first;
                    }
                }
                if (changes < fewest && changes > 0) {
                    fewest = changes;
                    best = first;
                }
            }
        }
        return best < 0 && onlyIf >= 0 && open.test(onlyIf ^ 1) ? onlyIf ^ 1 : best;
    }

    /** The tuples of which no value is false. */
    private long[] left(byte[] values, long[] room) {
        fill(room);
        for (int column = 0; column < columns.length; column++) {
            int[] literals = columns[column];
            for (int value = 0; value < literals.length; value++) {
                if (values[literals[value]] < 0) {
                    remove(room, with[column][value]);
                }
            }
        }
        return room;
    }

    private long[] all() {
        var all = new long[words];
        fill(all);
        return all;
    }

    private void fill(long[] room) {
        Arrays.fill(room, 0, words, -1L);
        if ((tuples.length & 63) != 0) {
            room[words - 1] = (1L << tuples.length) - 1;
        }
    }

    private void remove(long[] from, long[] gone) {
        for (int word = 0; word < words; word++) {
            from[word] &= ~gone[word];
        }
    }

    /** Adds the condition and false values of other columns that rule all these tuples out; false if those before do not. */
    private boolean cover(Search search, long[] open, int without, int before, Ints into) {
        if (onlyIf >= 0) {
            into.add(onlyIf ^ 1);
        }
        for (int column = 0; column < columns.length && !isEmpty(open); column++) {
            for (int value = 0; value < columns[column].length && column != without; value++) {
                int literal = columns[column][value];
                if (search.value[literal] < 0 && search.position[literal >> 1] < before && meet(open, with[column][value])) {
                    into.add(literal);
                    remove(open, with[column][value]);
                }
            }
        }
        return isEmpty(open);
    }

    private boolean isEmpty(long[] set) {
        for (int word = 0; word < words; word++) {
            if (set[word] != 0) {
                return false;
            }
        }
        return true;
    }

    private boolean meet(long[] one, long[] other) {
        for (int word = 0; word < words; word++) {
            if ((one[word] & other[word]) != 0) {
                return true;
            }
        }
        return false;
    }
}
