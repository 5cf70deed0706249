package dev.tandem.production.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;

/** The ISO weeks of a horizon, Monday to Sunday in the factory's zone, counted from 0. */
final class Weeks {

    private final long[] starts;

    Weeks(ZoneId zone, LocalDate from, LocalDate until) {
        LocalDate first = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        starts = first.datesUntil(until.plusWeeks(2), Period.ofWeeks(1))
                .mapToLong(monday -> monday.atStartOfDay(zone).toEpochSecond())
                .toArray();
    }

    /** The week that an instant lies in. */
    int at(long time) {
        int found = Arrays.binarySearch(starts, time);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    /** @throws BeyondHorizonException there is no such week */
    long start(int week) {
        if (week >= starts.length) {
            throw new BeyondHorizonException();
        }
        return starts[week];
    }

    /** The open seconds of the shortest week, but for the first and the last, which may begin or end in their midst. */
    long shortest(Calendar open) {
        long shortest = Long.MAX_VALUE;
        long end = starts[starts.length - 1];
        for (int week = 1; week + 1 < starts.length && open.worked(starts[week + 1], end) > 0; week++) {
            shortest = Math.min(shortest, open.worked(starts[week], starts[week + 1]));
        }
        return shortest;
    }

    int count() {
        return starts.length;
    }
}
