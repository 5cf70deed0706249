package dev.tandem.production.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * When a place is open, as seconds of the epoch, from one day until another: its horizon. Wall-clock hours become instants once, here, so a
 * day with a clock change is as long as it is. Immutable.
 */
public final class Calendar {

    private final long[] opens;
    private final long[] closes;
    /** Open seconds before each opening. */
    private final long[] worked;
    private final long workingDay;
    private final boolean startedRunContinues;

    private Calendar(Windows windows, long workingDay, boolean startedRunContinues) {
        this.opens = Arrays.copyOf(windows.opens, windows.size);
        this.closes = Arrays.copyOf(windows.closes, windows.size);
        this.worked = new long[windows.size];
        for (int i = 1; i < windows.size; i++) {
            worked[i] = worked[i - 1] + closes[i - 1] - opens[i - 1];
        }
        this.workingDay = workingDay;
        this.startedRunContinues = startedRunContinues;
    }

    /** A stretch of one day. @param to midnight is the end of the day */
    public record Hours(LocalTime from, LocalTime to) {

        long seconds() {
            return (to.equals(LocalTime.MIDNIGHT) ? 86_400 : to.toSecondOfDay()) - from.toSecondOfDay();
        }
    }

    /**
     * @param from the first day
     * @param until the day after the last; nothing can be planned from then on
     * @param hours of each open day, in order
     * @param startedRunContinues whether a run that a machine does alone goes on past closing time
     */
    public static Calendar of(
            ZoneId zone, LocalDate from, LocalDate until, Set<DayOfWeek> days, List<Hours> hours, boolean startedRunContinues) {
        Windows windows = new Windows();
        for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
            if (days.contains(day.getDayOfWeek())) {
                for (Hours stretch : hours) {
                    LocalDate lastDay = stretch.to().equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
                    windows.add(day.atTime(stretch.from()).atZone(zone).toEpochSecond(), lastDay.atTime(stretch.to()).atZone(zone).toEpochSecond());
                }
            }
        }
        return new Calendar(windows, hours.stream().mapToLong(Hours::seconds).sum(), startedRunContinues);
    }

    /** Open when both are. */
    Calendar meet(Calendar other) {
        if (other == this) {
            return this;
        }
        Windows both = new Windows();
        int theirs = 0;
        for (int mine = 0; mine < opens.length; mine++) {
            while (theirs > 0 && other.closes[theirs - 1] > opens[mine]) {
                theirs--;
            }
            for (; theirs < other.opens.length && other.opens[theirs] < closes[mine]; theirs++) {
                both.add(Math.max(opens[mine], other.opens[theirs]), Math.min(closes[mine], other.closes[theirs]));
            }
        }
        return new Calendar(both, Math.min(workingDay, other.workingDay), startedRunContinues && other.startedRunContinues);
    }

    boolean startedRunContinues() {
        return startedRunContinues;
    }

    /** Open seconds of an ordinary open day. */
    public long workingDay() {
        return workingDay;
    }

    /** The first open instant from {@code time} on. @throws BeyondHorizonException there is none */
    public long nextOpen(long time) {
        int i = windowAt(time);
        if (i >= 0 && time < closes[i]) {
            return time;
        }
        if (i + 1 == opens.length) {
            throw new BeyondHorizonException();
        }
        return opens[i + 1];
    }

    /** When work that starts at an open instant is done, if it pauses while closed. @throws BeyondHorizonException not in time */
    public long end(long start, long seconds) {
        return seconds == 0 ? start : closing(worked(start) + seconds);
    }

    /** Open seconds between two instants. */
    long worked(long from, long to) {
        return Math.max(0, worked(to) - worked(from));
    }

    /** The last open instant from which this many open seconds are left until {@code time}; without any, the first open one from then. */
    long before(long time, long seconds) {
        return seconds == 0 ? nextOpen(time) : opening(worked(time) - seconds);
    }

    private long worked(long time) {
        int i = windowAt(time);
        return i < 0 ? 0 : worked[i] + Math.min(time, closes[i]) - opens[i];
    }

    private long opening(long workedSeconds) {
        int found = Arrays.binarySearch(worked, Math.max(0, workedSeconds));
        int i = found >= 0 ? found : -found - 2;
        return opens[i] + Math.max(0, workedSeconds) - worked[i];
    }

    private long closing(long workedSeconds) {
        int found = Arrays.binarySearch(worked, workedSeconds);
        int i = found >= 0 ? found - 1 : -found - 2;
        long time = opens[i] + workedSeconds - worked[i];
        if (time > closes[i]) {
            throw new BeyondHorizonException();
        }
        return time;
    }

    /** The last window that has opened by then, or -1. */
    private int windowAt(long time) {
        int found = Arrays.binarySearch(opens, time);
        return found >= 0 ? found : -found - 2;
    }

    private static final class Windows {
        private long[] opens = new long[1024];
        private long[] closes = new long[1024];
        private int size;

        void add(long open, long close) {
            if (open >= close) {
                return;
            }
            if (size > 0 && closes[size - 1] >= open) {
                closes[size - 1] = Math.max(closes[size - 1], close);
                return;
            }
            if (size == opens.length) {
                opens = Arrays.copyOf(opens, 2 * size);
                closes = Arrays.copyOf(closes, 2 * size);
            }
            opens[size] = open;
            closes[size++] = close;
        }
    }
}
