package dev.tandem.production.domain;

import java.util.Arrays;

/**
 * When one station or one person is taken. Stretches that leave no open time between them are one, so a full month is passed in a single
 * step, however many steps fill it.
 */
final class Timeline {

    /** No stretch is in the way. */
    static final long FREE = -1;

    private final Calendar calendar;
    private long[] starts = new long[16];
    private long[] ends = new long[16];
    private int size;

    Timeline(Calendar calendar) {
        this.calendar = calendar;
    }

    /** The end of the first stretch that overlaps, or {@link #FREE}. */
    long conflict(long from, long to) {
        int i = firstEndingAfter(from);
        return i < size && starts[i] < to ? ends[i] : FREE;
    }

    /** Takes the time. Nothing can start again before the next opening. */
    void take(long from, long to) {
        if (from >= to) {
            return;
        }
        long start = from;
        long end = calendar.nextOpen(to);
        int first = firstEndingAfter(start - 1);
        int last = first;
        while (last < size && starts[last] <= end) {
            start = Math.min(start, starts[last]);
            end = Math.max(end, ends[last]);
            last++;
        }
        replace(first, last, new long[] {start}, new long[] {end});
    }

    /** Gives back what {@link #take} took. */
    void free(long from, long to) {
        if (from >= to) {
            return;
        }
        long end = calendar.nextOpen(to);
        int first = firstEndingAfter(from);
        int last = first;
        while (last < size && starts[last] < end) {
            last++;
        }
        if (first == last) {
            return;
        }
        boolean head = starts[first] < from;
        boolean tail = ends[last - 1] > end;
        long[] keptStarts = head && tail ? new long[] {starts[first], end} : head ? new long[] {starts[first]} : tail ? new long[] {end} : new long[0];
        long[] keptEnds = head && tail ? new long[] {from, ends[last - 1]} : head ? new long[] {from} : tail ? new long[] {ends[last - 1]} : new long[0];
        replace(first, last, keptStarts, keptEnds);
    }

    /** Drops what ended before then. */
    void forget(long before) {
        int gone = firstEndingAfter(before);
        replace(0, gone, new long[0], new long[0]);
    }

    private int firstEndingAfter(long time) {
        int found = Arrays.binarySearch(ends, 0, size, time);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private void replace(int first, int last, long[] newStarts, long[] newEnds) {
        int grown = size - (last - first) + newStarts.length;
        if (grown > starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        System.arraycopy(starts, last, starts, first + newStarts.length, size - last);
        System.arraycopy(ends, last, ends, first + newEnds.length, size - last);
        System.arraycopy(newStarts, 0, starts, first, newStarts.length);
        System.arraycopy(newEnds, 0, ends, first, newEnds.length);
        size = grown;
    }
}
