package dev.tandem.production.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.model.StepKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class EarliestEndPropertiesTest {

    private static final LocalDate UNTIL = SmallFactory.FROM.plusYears(40);
    private static final Calendar CRAFT = calendar(SmallFactory.WORKDAYS, false, SmallFactory.CRAFT_HOURS);
    private static final Calendar MACHINE = calendar(SmallFactory.WORKDAYS, true, List.of(SmallFactory.hours("06:00", "22:00")));
    private static final Calendar LATE = calendar(SmallFactory.WORKDAYS, false, List.of(SmallFactory.hours("13:00", "21:00")));
    private static final Calendar TWO_HOURS_A_WEEK = calendar(Set.of(DayOfWeek.WEDNESDAY), false, List.of(SmallFactory.hours("09:00", "11:00")));
    private static final Weeks WEEKS = new Weeks(SmallFactory.ZONE, SmallFactory.FROM, UNTIL);
    private static final long MONDAY = SmallFactory.second("2026-10-19T00:00");
    private static final int DAYS = 20;

    private final List<PersonTime> people = List.of(
            person(Map.of("FILE", 3, "WELD", 2), 36), person(Map.of("FILE", 2), 6), person(Map.of("FILE", 2, "WELD", 3), 40), person(Map.of("WELD", 4), 3));
    private final List<Centre> centres = List.of(
            centre("MILL", MACHINE, 1), centre("CELL", MACHINE, 2), centre("BENCH", CRAFT, 3),
            centre("LATE", LATE, 1), centre("OVEN", TWO_HOURS_A_WEEK, 2));
    private final EarliestEnd earliestEnd = new EarliestEnd(people);
    private final List<Held> held = new ArrayList<>();

    private record Held(Centre centre, EarliestEnd.Gap gap, Calendar open, PersonTime.Hours hours) {}

    @Property(tries = 15)
    void findsTheGapThatWalkingFromStretchToStretchFinds(@ForAll long seed) {
        Random random = new Random(seed);
        int longest = 10 + random.nextInt(300);
        for (int i = 0; i < 300; i++) {
            StepToPlan step = step(random, longest);
            Centre centre = centres.get(random.nextInt(25) == 0 ? 4 : random.nextInt(4));
            long ready = MONDAY + 60L * random.nextInt(DAYS * 24 * 60);
            List<Integer> qualified = earliestEnd.qualified(step);

            EarliestEnd.Gap gap = earliestEnd.in(centre, step, qualified, ready);

            assertThat(gap).as("step %d, %s in %s from %s", i, step, centre.code(), SmallFactory.local(ready))
                    .isEqualTo(PlainWalk.in(centre, step, qualified, people, ready));
            take(centre, step, gap);
            if (random.nextInt(3) == 0) {
                free(held.remove(random.nextInt(held.size())), random);
            }
            if (random.nextInt(150) == 0) {
                forget(MONDAY + 86_400L * random.nextInt(DAYS / 2));
            }
        }
    }

    private static StepToPlan step(Random random, int longest) {
        int minutes = random.nextInt(12) == 0 ? random.nextInt(1_200) : 1 + random.nextInt(longest);
        String skill = random.nextInt(5) == 0 ? null : random.nextBoolean() ? "FILE" : "WELD";
        StepKind kind = skill == null && random.nextBoolean() ? StepKind.TEMPLATE : StepKind.COBOT;
        return SmallFactory.step("s", kind, minutes, skill, skill == null ? null : 1 + random.nextInt(3), List.of("any"));
    }

    private void take(Centre centre, StepToPlan step, EarliestEnd.Gap gap) {
        Calendar open = centre.open(step.needsPerson());
        centre.stations().get(gap.station()).take(gap.start(), gap.end());
        held.add(new Held(centre, gap, open,
                gap.person() == Place.NONE ? null : people.get(gap.person()).take(gap.start(), gap.end(), step.seconds(), open)));
    }

    private void free(Held given, Random random) {
        EarliestEnd.Gap gap = given.gap;
        long cut = random.nextInt(3) > 0 ? gap.start() : gap.start() + (gap.end() - gap.start()) / 120 * 60;
        given.centre.stations().get(gap.station()).free(cut, gap.end());
        if (given.hours != null) {
            people.get(gap.person()).free(cut, gap.end(), given.hours, given.open);
        }
    }

    /** What has ended is forgotten together with what is held of it, as the plan does it. */
    private void forget(long before) {
        held.removeIf(step -> step.gap.end() < before);
        centres.forEach(centre -> centre.stations().forEach(station -> station.forget(before)));
        people.forEach(person -> person.forget(before));
    }

    private static Calendar calendar(Set<DayOfWeek> days, boolean startedRunContinues, List<Calendar.Hours> hours) {
        return Calendar.of(SmallFactory.ZONE, SmallFactory.FROM, UNTIL, days, hours, startedRunContinues);
    }

    private static PersonTime person(Map<String, Integer> skills, int weeklyHours) {
        return new PersonTime(skills, weeklyHours * 3_600L, CRAFT, WEEKS);
    }

    private static Centre centre(String code, Calendar calendar, int stations) {
        return new Centre(code, calendar, calendar.meet(CRAFT), WEEKS, stations);
    }
}
