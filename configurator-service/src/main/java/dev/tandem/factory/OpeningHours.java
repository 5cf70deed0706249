package dev.tandem.factory;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * When a calendar is open, in the factory's wall-clock time.
 *
 * @param days on which it opens; empty with {@code always}
 * @param from opening time
 * @param to closing time, after {@code from}
 * @param breaks in between, in order
 * @param startedRunContinues whether a run that a machine does alone goes on past closing time
 * @param always every hour of every day; the rest is without meaning then
 */
public record OpeningHours(
        Set<DayOfWeek> days, LocalTime from, LocalTime to, List<Break> breaks, boolean startedRunContinues, boolean always) {

    public OpeningHours {
        days = Set.copyOf(days);
        breaks = List.copyOf(breaks);
    }

    /** Nobody works. */
    public record Break(LocalTime from, LocalTime to) {}

    /** Open every hour of every day. */
    public static OpeningHours everyHour() {
        return new OpeningHours(Set.of(DayOfWeek.values()), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, List.of(), true, true);
    }
}
