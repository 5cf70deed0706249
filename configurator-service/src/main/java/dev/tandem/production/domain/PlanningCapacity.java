package dev.tandem.production.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What a plan can give: stations and people's hours.
 *
 * @param from first day of the calendars
 * @param until the day after their last
 * @param peopleCalendar when people work
 */
public record PlanningCapacity(
        ZoneId zone, LocalDate from, LocalDate until, List<Stations> centres, Calendar peopleCalendar, List<Person> people) {

    public PlanningCapacity {
        centres = List.copyOf(centres);
        people = List.copyOf(people);
    }

    /** @param code its code @param stations 0 for as many as one likes */
    public record Stations(String code, Calendar calendar, int stations) {}

    /** @param skills level by skill @param weekly hours at most in one ISO week */
    public record Person(Map<String, Integer> skills, Duration weekly) {}
}
