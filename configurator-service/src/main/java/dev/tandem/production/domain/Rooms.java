package dev.tandem.production.domain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How much fits between each stretch of a timeline and the next, and the most of it for each week in which a stretch ends. */
final class Rooms {

    private final @Nullable Calendar open;
    private final WeekAmounts most;
    private long[] after = new long[16];

    /** @param open counts only open time; without, all time counts */
    Rooms(@Nullable Calendar open, Weeks weeks) {
        this.open = open;
        this.most = new WeekAmounts(weeks.count());
    }

    long after(int stretch) {
        return after[stretch];
    }

    void measure(int stretch, long from, long to) {
        after[stretch] = open == null ? to - from : open.worked(from, to);
    }

    /** Nothing comes after the last. */
    void last(int stretch) {
        after[stretch] = Long.MAX_VALUE;
    }

    void move(int from, int to, int count) {
        if (to + count > after.length) {
            after = Arrays.copyOf(after, 2 * Math.max(to + count, after.length));
        }
        System.arraycopy(after, from, after, to, count);
    }

    /** Learns the most of a week, in which these stretches end. */
    void learn(int week, int first, int last) {
        long found = 0;
        for (int i = first; i < last; i++) {
            found = Math.max(found, after[i]);
        }
        most.set(week, found);
    }

    int firstWeek(int from, long seconds) {
        return most.first(from, seconds);
    }
}
