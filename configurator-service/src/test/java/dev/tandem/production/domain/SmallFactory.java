package dev.tandem.production.domain;

import dev.tandem.rules.model.StepKind;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A handful of work centres in Berlin, with the demo factory's hours, and times as people write them. */
final class SmallFactory {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    static final LocalDate UNTIL = LocalDate.of(2029, 1, 1);
    static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    static final List<Calendar.Hours> CRAFT_HOURS = List.of(hours("07:00", "11:30"), hours("12:00", "15:30"));

    static final Calendar CRAFT = Calendar.of(ZONE, FROM, UNTIL, WORKDAYS, CRAFT_HOURS, false);
    static final Calendar MACHINE = Calendar.of(ZONE, FROM, UNTIL, WORKDAYS, List.of(hours("06:00", "22:00")), true);
    static final Calendar ALWAYS = Calendar.of(ZONE, FROM, UNTIL, EnumSet.allOf(DayOfWeek.class), List.of(hours("00:00", "00:00")), true);

    static final PromiseBuffer BUFFER = new PromiseBuffer(CRAFT, 1, new BigDecimal("0.10"));

    private SmallFactory() {}

    static Calendar.Hours hours(String from, String to) {
        return new Calendar.Hours(LocalTime.parse(from), LocalTime.parse(to));
    }

    /** The mill has one station, the benches two, the cell stands in the machine hall; three people, one of them for six hours a week. */
    static PlanningCapacity capacity() {
        return new PlanningCapacity(
                ZONE,
                FROM,
                UNTIL,
                List.of(
                        new PlanningCapacity.Stations("MILL", MACHINE, 1),
                        new PlanningCapacity.Stations("MILL-2", MACHINE, 1),
                        new PlanningCapacity.Stations("BENCH", CRAFT, 2),
                        new PlanningCapacity.Stations("CELL", MACHINE, 1),
                        new PlanningCapacity.Stations("ROOM", ALWAYS, 0)),
                CRAFT,
                List.of(
                        new PlanningCapacity.Person(Map.of("WELD", 4, "FILE", 3), Duration.ofHours(36)),
                        new PlanningCapacity.Person(Map.of("FILE", 2), Duration.ofHours(6)),
                        new PlanningCapacity.Person(Map.of("WELD", 2, "CHECK", 3, "FILE", 2), Duration.ofHours(40))));
    }

    static SitePlan plan() {
        return new SitePlan(capacity());
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    static long second(String local) {
        return at(local).getEpochSecond();
    }

    static String local(Instant time) {
        return time.atZone(ZONE).toLocalDateTime().toString();
    }

    static String local(long second) {
        return local(Instant.ofEpochSecond(second));
    }

    static StepToPlan machine(String code, int minutes, String centre, String... after) {
        return step(code, StepKind.TEMPLATE, minutes, null, null, List.of(centre), after);
    }

    static StepToPlan craft(String code, int minutes, String skill, int level, String... after) {
        return step(code, StepKind.CRAFT, minutes, skill, level, List.of("BENCH"), after);
    }

    static StepToPlan rest(String code, int minutes, String... after) {
        return step(code, StepKind.WAITING, minutes, null, null, List.of("ROOM"), after);
    }

    static StepToPlan step(
            String code, StepKind kind, int minutes, @Nullable String skill, @Nullable Integer level, List<String> centres, String... after) {
        return new StepToPlan("st_" + code, code, kind, Duration.ofMinutes(minutes), skill, level, List.of(after), centres);
    }
}
