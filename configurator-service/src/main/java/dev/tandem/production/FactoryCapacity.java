package dev.tandem.production;

import dev.tandem.factory.Factory;
import dev.tandem.factory.OpeningHours;
import dev.tandem.factory.WorkCentre;
import dev.tandem.people.Roster;
import dev.tandem.production.domain.Calendar;
import dev.tandem.production.domain.PlanningCapacity;
import dev.tandem.production.domain.PromiseBuffer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The factory and its people as the plan sees them. */
final class FactoryCapacity {

    private static final int PAST_WEEKS = 3;
    private static final int HORIZON_YEARS = 30;

    private final Factory factory;
    private final Roster roster;
    private final LocalDate from;
    private final LocalDate until;
    private final Map<String, Calendar> calendars = new LinkedHashMap<>();

    FactoryCapacity(Factory factory, Roster roster, LocalDate today) {
        this.factory = factory;
        this.roster = roster;
        this.from = today.minusWeeks(PAST_WEEKS);
        this.until = today.plusYears(HORIZON_YEARS);
        factory.calendars().forEach((code, hours) -> calendars.put(
                code, Calendar.of(factory.timeZone(), from, until, hours.days(), stretches(hours), hours.startedRunContinues())));
    }

    PlanningCapacity planning() {
        List<PlanningCapacity.Stations> centres = factory.workCentres().values().stream()
                .map(centre -> new PlanningCapacity.Stations(centre.code(), calendar(centre.calendar()), stations(centre)))
                .toList();
        List<PlanningCapacity.Person> people = roster.capacities().stream()
                .map(person -> new PlanningCapacity.Person(person.skills(), person.weekly()))
                .toList();
        return new PlanningCapacity(factory.timeZone(), from, until, centres, calendar(factory.peopleCalendar()), people);
    }

    PromiseBuffer promiseBuffer() {
        return new PromiseBuffer(
                calendar(factory.peopleCalendar()), factory.promise().bufferWorkingDays(), factory.promise().bufferShare());
    }

    private Calendar calendar(String code) {
        Calendar calendar = calendars.get(code);
        if (calendar == null) {
            throw new IllegalStateException("The factory has no calendar '" + code + "'.");
        }
        return calendar;
    }

    private static int stations(WorkCentre centre) {
        return centre.stations() == WorkCentre.UNLIMITED ? 0 : centre.stations();
    }

    private static List<Calendar.Hours> stretches(OpeningHours hours) {
        List<Calendar.Hours> stretches = new ArrayList<>();
        LocalTime from = hours.from();
        for (OpeningHours.Break pause : hours.breaks()) {
            stretches.add(new Calendar.Hours(from, pause.from()));
            from = pause.to();
        }
        stretches.add(new Calendar.Hours(from, hours.to()));
        return stretches;
    }
}
