package dev.tandem.production.domain;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * When one station or one person is taken. Stretches that leave no open time between them are one, so a full month is passed in a single
 * step, however many steps fill it; what is too small between stretches is passed by the week.
 */
final class Timeline {

    /** No stretch is in the way. */
    static final long FREE = -1;

    private final Calendar calendar;
    private final Weeks weeks;
    private final Rooms alone;
    private final Rooms withPeople;
    private final List<Rooms> rooms;
    private final BitSet changed = new BitSet();
    private long[] starts = new long[16];
    private long[] ends = new long[16];
    private int size;

    /** @param withPeople when people can work here */
    Timeline(Calendar calendar, Calendar withPeople, Weeks weeks) {
        this.calendar = calendar;
        this.weeks = weeks;
        this.withPeople = new Rooms(withPeople, weeks);
        boolean same = calendar == withPeople && !calendar.startedRunContinues();
        this.alone = same ? this.withPeople : new Rooms(calendar.startedRunContinues() ? null : calendar, weeks);
        this.rooms = same ? List.of(alone) : List.of(alone, this.withPeople);
    }

    /** The end of the first stretch that overlaps, or {@link #FREE}. */
    long conflict(long from, long to) {
        int i = firstEndingAfter(from);
        return i < size && starts[i] < to ? ends[i] : FREE;
    }

    /**
     * As {@link #conflict}, for work of so many seconds that has to lie between two stretches: the end of the first stretch from the one in
     * the way on after which it could have room. No start before that works.
     */
    long retry(long from, long to, long seconds, boolean needsPerson) {
        int i = firstEndingAfter(from);
        return i < size && starts[i] < to ? ends[firstWithRoom(i, seconds, needsPerson ? withPeople : alone)] : FREE;
    }

    private int firstWithRoom(int from, long seconds, Rooms sizes) {
        int i = from;
        int week = weeks.at(ends[from]);
        while (true) {
            for (int next = firstOf(week + 1); i < next; i++) {
                if (sizes.after(i) >= seconds) {
                    return i;
                }
            }
            week = sizes.firstWeek(week + 1, seconds);
            i = firstOf(week);
        }
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

    /** The first stretch that ends in that week or later. */
    private int firstOf(int week) {
        return week == 0 ? 0 : week >= weeks.count() ? size : firstEndingAfter(weeks.start(week) - 1);
    }

    private void replace(int first, int last, long[] newStarts, long[] newEnds) {
        for (int i = Math.max(0, first - 1); i < last; i++) {
            changed.set(weeks.at(ends[i]));
        }
        int grown = size - (last - first) + newStarts.length;
        if (grown > starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        rooms.forEach(sizes -> sizes.move(last, first + newStarts.length, size - last));
        System.arraycopy(starts, last, starts, first + newStarts.length, size - last);
        System.arraycopy(ends, last, ends, first + newEnds.length, size - last);
        System.arraycopy(newStarts, 0, starts, first, newStarts.length);
        System.arraycopy(newEnds, 0, ends, first, newEnds.length);
        size = grown;
        for (int i = Math.max(0, first - 1); i < Math.min(size, first + newStarts.length); i++) {
            changed.set(weeks.at(ends[i]));
            measure(i);
        }
        changed.stream().forEach(week -> rooms.forEach(sizes -> sizes.learn(week, firstOf(week), firstOf(week + 1))));
        changed.clear();
    }

    private void measure(int stretch) {
        for (Rooms sizes : rooms) {
            if (stretch + 1 == size) {
                sizes.last(stretch);
            } else {
                sizes.measure(stretch, ends[stretch], starts[stretch + 1]);
            }
        }
    }
}
