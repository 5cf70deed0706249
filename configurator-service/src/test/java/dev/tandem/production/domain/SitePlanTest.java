package dev.tandem.production.domain;

import static dev.tandem.production.domain.SmallFactory.at;
import static dev.tandem.production.domain.SmallFactory.craft;
import static dev.tandem.production.domain.SmallFactory.local;
import static dev.tandem.production.domain.SmallFactory.machine;
import static dev.tandem.production.domain.SmallFactory.rest;
import static dev.tandem.production.domain.SmallFactory.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.rules.model.StepKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitePlanTest {

    private final SitePlan plan = SmallFactory.plan();

    @ParameterizedTest(name = "{0}: {2} min ordered {1} run {3} to {4}")
    @CsvSource(textBlock = """
            during the day,           2026-11-23T09:00,  120, 2026-11-23T09:00, 2026-11-23T11:00
            before opening,           2026-11-23T03:00,  120, 2026-11-23T06:00, 2026-11-23T08:00
            across closing,           2026-11-23T21:00,  180, 2026-11-23T21:00, 2026-11-24T00:00
            in the last minute,       2026-11-23T21:59,  600, 2026-11-23T21:59, 2026-11-24T07:59
            after closing,            2026-11-23T22:00,  180, 2026-11-24T06:00, 2026-11-24T09:00
            over the weekend,         2026-11-27T21:00, 3600, 2026-11-27T21:00, 2026-11-30T09:00
            as clocks go forward,     2026-03-27T21:00, 3600, 2026-03-27T21:00, 2026-03-30T10:00
            as clocks go back,        2026-10-23T21:00, 3600, 2026-10-23T21:00, 2026-10-26T08:00
            """)
    void aStartedTemplateRunGoesOn(String example, String ordered, int minutes, String start, String end) {
        Place place = only(plan.plan(List.of(machine("m", minutes, "MILL")), at(ordered)));

        assertThat(local(place.start())).as(example).isEqualTo(start);
        assertThat(local(place.end())).as(example).isEqualTo(end);
    }

    @Test
    void theNextTemplateRunWaitsForTheOneThatGoesOnPastOpening() {
        plan.plan(List.of(machine("long", 600, "MILL")), at("2026-11-23T21:00"));

        Place next = only(plan.plan(List.of(machine("next", 30, "MILL")), at("2026-11-23T21:00")));

        assertThat(local(next.start())).isEqualTo("2026-11-24T07:00");
        assertThat(next.waited()).isEqualTo(Duration.ofHours(10));
    }

    @Test
    void craftPausesAndGoesOnAtTheNextOpening() {
        Place place = only(plan.plan(List.of(craft("c", 120, "WELD", 3)), at("2026-11-27T14:30")));

        assertThat(local(place.start())).isEqualTo("2026-11-27T14:30");
        assertThat(local(place.end())).isEqualTo("2026-11-30T08:00");
    }

    @Test
    void waitingIsElapsedTimeWithoutLimit() {
        Map<String, Place> one = plan.plan(List.of(rest("r1", 1440)), at("2026-11-27T20:00"));
        Map<String, Place> other = plan.plan(List.of(rest("r2", 1440)), at("2026-11-27T20:00"));

        assertThat(local(only(one).end())).isEqualTo("2026-11-28T20:00");
        assertThat(only(other).start()).isEqualTo(only(one).start());
        assertThat(local(only(plan.plan(List.of(rest("r3", 24 * 60)), at("2026-10-24T12:00"))).end())).isEqualTo("2026-10-25T11:00");
    }

    @Test
    void aStepFollowsItsPredecessors() {
        Map<String, Place> places =
                plan.plan(List.of(machine("cut", 30, "MILL"), rest("cool", 60, "cut"), craft("file", 20, "FILE", 2, "cool")), at("2026-11-23T08:00"));

        assertThat(local(places.get("file").start())).isEqualTo("2026-11-23T09:30");
    }

    @Test
    void fillsAGapAndMovesNothing() {
        plan.plan(List.of(machine("early", 60, "MILL")), at("2026-11-23T08:00"));
        plan.plan(List.of(machine("late", 60, "MILL")), at("2026-11-23T10:00"));

        assertThat(local(only(plan.plan(List.of(machine("fits", 60, "MILL")), at("2026-11-23T08:00"))).start())).isEqualTo("2026-11-23T09:00");
        assertThat(local(only(plan.plan(List.of(machine("next", 60, "MILL")), at("2026-11-23T08:00"))).start())).isEqualTo("2026-11-23T11:00");
    }

    @Test
    void takesTheCentreThatEndsFirstAndTellsTheOthers() {
        plan.plan(List.of(machine("before", 60, "MILL")), at("2026-11-23T08:00"));
        StepToPlan either = step("either", StepKind.TEMPLATE, 30, null, null, List.of("MILL", "MILL-2"));

        Place place = only(plan.plan(List.of(either), at("2026-11-23T08:00")));

        assertThat(place.centre()).isEqualTo("MILL-2");
        assertThat(place.alternatives()).containsOnly(Map.entry("MILL", at("2026-11-23T09:30")));
        assertThat(only(SmallFactory.plan().plan(List.of(either), at("2026-11-23T08:00"))).centre()).isEqualTo("MILL");
    }

    @Test
    void keepsRareSkillsFree() {
        Place place = only(plan.plan(List.of(craft("c", 60, "FILE", 2)), at("2026-11-23T08:00")));

        assertThat(place.person()).isEqualTo(1);
    }

    @Test
    void nobodyWorksBeyondTheHoursOfTheWeek() {
        plan.plan(List.of(craft("five hours", 300, "FILE", 2)), at("2026-11-23T07:00"));

        Place place = only(plan.plan(List.of(craft("two hours", 120, "FILE", 2)), at("2026-11-24T08:00")));

        assertThat(place.person()).as("one hour is left of the six").isNotEqualTo(1);
    }

    @Test
    void longWorkGoesOnNextWeekWhenTheHoursAreUsedUp() {
        PlanningCapacity partTime = new PlanningCapacity(
                SmallFactory.ZONE, SmallFactory.FROM, SmallFactory.UNTIL,
                List.of(new PlanningCapacity.Stations("BENCH", SmallFactory.CRAFT, 1)), SmallFactory.CRAFT,
                List.of(new PlanningCapacity.Person(Map.of("FILE", 2), Duration.ofHours(6))));

        Place place = only(new SitePlan(partTime).plan(List.of(craft("long", 14 * 60, "FILE", 2)), at("2026-11-23T07:00")));

        assertThat(local(place.end())).as("six hours, six hours, two hours").isEqualTo("2026-12-07T09:00");
    }

    @Test
    void freedPlacesAreTakenAgain() {
        plan.plan(List.of(machine("first", 60, "MILL")), at("2026-11-23T08:00"));
        plan.plan(List.of(machine("second", 60, "MILL")), at("2026-11-23T08:00"));
        plan.free(List.of("st_first", "unknown"), Instant.EPOCH);

        assertThat(local(only(plan.plan(List.of(machine("third", 60, "MILL")), at("2026-11-23T08:00"))).start())).isEqualTo("2026-11-23T08:00");
    }

    @Test
    void aStepThatEndsEarlyFreesTheRest() {
        plan.plan(List.of(craft("long", 240, "WELD", 4)), at("2026-11-23T07:00"));
        plan.free(List.of("st_long"), at("2026-11-23T08:30"));

        assertThat(local(only(plan.plan(List.of(craft("next", 60, "WELD", 4)), at("2026-11-23T07:00"))).start())).isEqualTo("2026-11-23T08:30");
    }

    @Test
    void overlappingPlacesCanBeTakenAgain() {
        StepToPlan one = machine("one", 60, "MILL");
        StepToPlan other = machine("other", 60, "MILL");
        plan.occupy(List.of(new HeldStep(one, "MILL", at("2026-11-23T08:00"), at("2026-11-23T09:00"))));
        plan.occupy(List.of(
                new HeldStep(other, "MILL", at("2026-11-23T08:30"), at("2026-11-23T09:30")),
                new HeldStep(machine("gone", 60, "SOLD"), "SOLD", at("2026-11-23T08:00"), at("2026-11-23T09:00"))));

        assertThat(plan.size()).isEqualTo(2);
        plan.free(List.of("st_one", "st_other"), Instant.EPOCH);
        assertThat(local(only(plan.plan(List.of(machine("next", 60, "MILL")), at("2026-11-23T08:00"))).start())).isEqualTo("2026-11-23T08:00");
    }

    @Test
    void anEstimateHoldsNothing() {
        Place estimated = only(plan.estimate(List.of(machine("m", 60, "MILL")), at("2026-11-23T08:00")));

        assertThat(plan.size()).isZero();
        assertThat(only(plan.plan(List.of(machine("n", 60, "MILL")), at("2026-11-23T08:00"))).start()).isEqualTo(estimated.start());
    }

    @Test
    void refusesAsAWholeWhatCannotBePlanned() {
        List<StepToPlan> circle = List.of(machine("a", 1, "MILL", "b"), machine("b", 1, "MILL", "a"));
        assertThatThrownBy(() -> plan.plan(circle, at("2026-11-23T08:00"))).hasMessageContaining("wait for each other");

        List<StepToPlan> nobody = List.of(machine("a", 60, "MILL"), craft("b", 10, "CHECK", 4, "a"));
        assertThatThrownBy(() -> plan.plan(nobody, at("2026-11-23T08:00"))).hasMessageContaining("Nobody has CHECK at level 4");

        List<StepToPlan> tooLong = List.of(machine("a", 60, "MILL"), craft("b", 4_000_000, "CHECK", 1, "a"));
        assertThatThrownBy(() -> plan.plan(tooLong, at("2026-11-23T08:00"))).isInstanceOf(BeyondHorizonException.class);

        assertThat(plan.size()).isZero();
    }

    @Test
    void forgetsWhatIsLongPast() {
        plan.plan(List.of(machine("old", 60, "MILL")), at("2026-11-02T08:00"));
        plan.plan(List.of(machine("new", 60, "MILL")), at("2026-11-23T08:00"));

        assertThat(plan.size()).isEqualTo(1);
    }

    private static Place only(Map<String, Place> places) {
        assertThat(places).hasSize(1);
        return places.values().iterator().next();
    }
}
