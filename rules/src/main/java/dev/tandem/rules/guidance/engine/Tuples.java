package dev.tandem.rules.guidance.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Only these combinations of values: for each value a set of the tuples that contain it, one bit each, intersected whenever a value is gone (after
 * "Compact-Table", Demeulenaere and others 2016). A tuple may contain several values of a column, any of which fits (a "short" tuple, Verhaeghe and
 * others 2017).
 */
final class Tuples implements Propagator {

    private final int onlyIf;
    private final int[][] columns;
    private final int count;
    private final boolean several;
    private final int words;
    /** By column and value: the tuples with this value. */
    private final long[][][] with;

    /** @param tuples of each column the index of a value */
    Tuples(int onlyIf, int[][] columns, int[][] tuples) {
        this(onlyIf, columns, tuples.length, false, with(columns, tuples.length, (tuple, column, value) -> tuples[tuple][column] == value));
    }

    /** @param tuples of each column the indices of the values that fit, at least one */
    Tuples(int onlyIf, int[][] columns, BitSet[][] tuples) {
        this(onlyIf, columns, tuples.length, true, with(columns, tuples.length, (tuple, column, value) -> tuples[tuple][column].get(value)));
    }

    private Tuples(int onlyIf, int[][] columns, int count, boolean several, long[][][] with) {
        this.onlyIf = onlyIf;
        this.columns = columns;
        this.count = count;
        this.several = several;
        this.with = with;
        words = count + 63 >> 6;
    }

    private interface Contains {
        boolean test(int tuple, int column, int value);
    }

    private static long[][][] with(int[][] columns, int count, Contains contains) {
        var with = new long[columns.length][][];
        for (int column = 0; column < columns.length; column++) {
            with[column] = new long[columns[column].length][count + 63 >> 6];
            for (int value = 0; value < columns[column].length; value++) {
                for (int tuple = 0; tuple < count; tuple++) {
                    with[column][value][tuple >> 6] |= contains.test(tuple, column, value) ? 1L << tuple : 0;
                }
            }
        }
        return with;
    }

    @Override
    public Propagator onlyIf(int literal) {
        return new Tuples(literal, columns, count, several, with);
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
        var chosen = new long[columns.length][];
        for (int column = 0; column < columns.length; column++) {
            var usable = new long[words];
            for (int value = 0; value < columns[column].length; value++) {
                boolean isTrue = assignment.isTrue(columns[column][value]);
                chosen[column] = isTrue ? with[column][value] : chosen[column];
                if (isTrue || open.test(columns[column][value])) {
                    add(usable, with[column][value]);
                }
            }
            retain(left, usable);
        }
        int best = Literals.NONE;
        int fewest = Integer.MAX_VALUE;
        for (int word = 0; word < words; word++) {
            for (long rest = left[word]; rest != 0; rest &= rest - 1) {
                long bit = Long.lowestOneBit(rest);
                int changes = 0;
                int first = Literals.NONE;
                for (int column = 0; column < columns.length && changes < fewest; column++) {
                    if (chosen[column] == null || (chosen[column][word] & bit) == 0) {
                        first = changes++ == 0 ? openValue(column, word, bit, open) : first;
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

    /** The first value of a column that fits a tuple and may be made true. */
    private int openValue(int column, int word, long bit, IntPredicate open) {
        for (int value = 0; value < columns[column].length; value++) {
            if ((with[column][value][word] & bit) != 0 && open.test(columns[column][value])) {
                return columns[column][value];
            }
        }
        throw new IllegalStateException("A tuple that may fit has no value that may be chosen");
    }

    /** The tuples that have a value in each column that is not false. */
    private long[] left(byte[] values, long[] room) {
        fill(room);
        for (int column = 0; column < columns.length; column++) {
            int[] literals = columns[column];
            long[] usable = several ? new long[words] : room;
            boolean gone = false;
            for (int value = 0; value < literals.length; value++) {
                boolean isFalse = values[literals[value]] < 0;
                gone |= isFalse;
                if (several && !isFalse) {
                    add(usable, with[column][value]);
                } else if (!several && isFalse) {
                    remove(room, with[column][value]);
                }
            }
            if (several && gone) {
                retain(room, usable);
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
        if ((count & 63) != 0) {
            room[words - 1] = (1L << count) - 1;
        }
    }

    private void add(long[] to, long[] more) {
        for (int word = 0; word < words; word++) {
            to[word] |= more[word];
        }
    }

    private void retain(long[] from, long[] kept) {
        for (int word = 0; word < words; word++) {
            from[word] &= kept[word];
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
            if (column != without) {
                long[] kept = several ? kept(search, column, before) : new long[words];
                for (int value = 0; value < columns[column].length; value++) {
                    int literal = columns[column][value];
                    if (isFalse(search, literal, before) && meets(open, with[column][value], kept)) {
                        into.add(literal);
                        if (!several) {
                            remove(open, with[column][value]);
                        }
                    }
                }
                if (several) {
                    retain(open, kept);
                }
            }
        }
        return isEmpty(open);
    }

    private static boolean isFalse(Search search, int literal, int before) {
        return search.value[literal] < 0 && search.position[literal >> 1] < before;
    }

    /** The tuples that had a value of this column that was not false. */
    private long[] kept(Search search, int column, int before) {
        var kept = new long[words];
        for (int value = 0; value < columns[column].length; value++) {
            if (!isFalse(search, columns[column][value], before)) {
                add(kept, with[column][value]);
            }
        }
        return kept;
    }

    private boolean isEmpty(long[] set) {
        for (int word = 0; word < words; word++) {
            if (set[word] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether two sets have a tuple in common that is not in a third. */
    private boolean meets(long[] one, long[] other, long[] without) {
        for (int word = 0; word < words; word++) {
            if ((one[word] & other[word] & ~without[word]) != 0) {
                return true;
            }
        }
        return false;
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
