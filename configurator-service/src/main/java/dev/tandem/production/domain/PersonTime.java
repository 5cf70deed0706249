package dev.tandem.production.domain;

import java.util.Map;

/**
 * The time of one person, nameless: when it is taken and how much of each week. Work that fits into a week's hours is done in one go, longer
 * work goes on next week when the hours of a week are used up.
 */
final class PersonTime {

    private final Map<String, Integer> skills;
    private final long weekly;
    private final Weeks weeks;
    private final Timeline busy;
    private final long[] used;
    /** What is left of a week and the next, 0 if nothing is left of the week itself. */
    private final WeekAmounts left;

    PersonTime(Map<String, Integer> skills, long weekly, Calendar calendar, Weeks weeks) {
        this.skills = Map.copyOf(skills);
        this.weekly = weekly;
        this.weeks = weeks;
        this.busy = new Timeline(calendar, calendar, weeks);
        this.used = new long[weeks.count()];
        this.left = new WeekAmounts(weeks.count());
        for (int week = 0; week < used.length; week++) {
            left.set(week, left(week));
        }
    }

    boolean has(String skill, int level) {
        return weekly > 0 && skills.getOrDefault(skill, 0) >= level;
    }

    int versatility() {
        return skills.size();
    }

    /** When the person would be done. */
    long end(long start, long seconds, Calendar open) {
        if (seconds <= weekly) {
            return open.end(start, seconds);
        }
        long rest = seconds;
        long from = start;
        for (int week = weeks.at(start); ; week++) {
            long now = available(week, from, open);
            if (rest <= now) {
                return open.end(from, rest);
            }
            rest -= now;
            from = open.nextOpen(weeks.start(week + 1));
        }
    }

    /** The next instant at which a start could work better, or {@link Timeline#FREE} if this one does. */
    long conflict(long start, long end, long seconds, Calendar open) {
        long taken = busy.conflict(start, end);
        if (taken != Timeline.FREE || seconds == 0) {
            return taken;
        }
        return weekConflict(start, end, seconds, open);
    }

    /**
     * As {@link #conflict} for work that ends just then, past all weeks in which it cannot start: of the week and the next there has to be
     * left what it needs, or the whole next week where it goes on longer.
     *
     * @param shortestWeek the least open seconds of a whole week
     */
    long retry(long start, long end, long seconds, long shortestWeek, Calendar open) {
        long taken = busy.retry(start, end, seconds, true);
        if (taken != Timeline.FREE || seconds == 0) {
            return taken;
        }
        int first = weeks.at(start);
        int possible = left.first(first, seconds > weekly ? 1 : Math.min(seconds, shortestWeek));
        return possible > first ? weeks.start(possible) : weekConflict(start, end, seconds, open);
    }

    private long weekConflict(long start, long end, long seconds, Calendar open) {
        int first = weeks.at(start);
        if (seconds > weekly) {
            return used[first] < weekly ? Timeline.FREE : weeks.start(first + 1);
        }
        for (int week = first; weeks.start(week) < end; week++) {
            long rest = weekly - used[week];
            long portion = open.worked(Math.max(start, weeks.start(week)), Math.min(end, weeks.start(week + 1)));
            if (portion > rest) {
                return week > first ? weeks.start(week) : rest <= 0 ? weeks.start(week + 1) : open.before(weeks.start(week + 1), rest);
            }
        }
        return Timeline.FREE;
    }

    /** Whether the person could do it just then. */
    boolean fits(long start, long end, long seconds, Calendar open) {
        return conflict(start, end, seconds, open) == Timeline.FREE && (seconds <= weekly || end(start, seconds, open) == end);
    }

    /** Takes the time; what it took of each week can be given back. */
    Hours take(long start, long end, long seconds, Calendar open) {
        int first = weeks.at(start);
        int count = weeks.at(Math.max(start, end - 1)) - first + 1;
        long[] portions = new long[count];
        long rest = seconds;
        long from = start;
        for (int i = 0; i < count; i++) {
            long until = Math.min(end, weeks.start(first + i + 1));
            long portion = Math.min(rest, seconds <= weekly ? open.worked(from, until) : Math.min(open.worked(from, until), available(first + i, from, open)));
            portions[i] = portion;
            use(first + i, portion);
            rest -= portion;
            from = until;
        }
        busy.take(start, end);
        return new Hours(first, portions);
    }

    /** Takes again what was given back. */
    void takeAgain(long start, long end, Hours hours) {
        for (int i = 0; i < hours.portions.length; i++) {
            use(hours.firstWeek + i, hours.portions[i]);
        }
        busy.take(start, end);
    }

    /** Gives back what lies after {@code cut}. */
    void free(long cut, long end, Hours hours, Calendar open) {
        busy.free(cut, end);
        int week = weeks.at(cut);
        for (int i = Math.max(0, week - hours.firstWeek); i < hours.portions.length; i++) {
            int at = hours.firstWeek + i;
            long back = at > week ? hours.portions[i] : Math.min(hours.portions[i], open.worked(cut, Math.min(end, weeks.start(at + 1))));
            hours.portions[i] -= back;
            use(at, -back);
        }
    }

    void forget(long before) {
        busy.forget(before);
    }

    private void use(int week, long seconds) {
        used[week] += seconds;
        left.set(week, left(week));
        if (week > 0) {
            left.set(week - 1, left(week - 1));
        }
    }

    private long left(int week) {
        long rest = weekly - used[week];
        return rest <= 0 ? 0 : rest + (week + 1 < used.length ? Math.max(0, weekly - used[week + 1]) : 0);
    }

    private long available(int week, long from, Calendar open) {
        return Math.max(0, Math.min(weekly - used[week], open.worked(from, weeks.start(week + 1))));
    }

    /** What a booking took of each week, in seconds. */
    static final class Hours {
        private final int firstWeek;
        private final long[] portions;

        private Hours(int firstWeek, long[] portions) {
            this.firstWeek = firstWeek;
            this.portions = portions;
        }

        Hours copy() {
            return new Hours(firstWeek, portions.clone());
        }
    }
}
