package dev.tandem.production.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.model.StepKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SitePlanPropertiesTest {

    @Provide
    Arbitrary<List<PlanInstances.Arrival>> fewOrders() {
        return PlanInstances.orders(6);
    }

    @Provide
    Arbitrary<List<PlanInstances.Arrival>> manyOrders() {
        return PlanInstances.orders(40);
    }

    @Property(tries = 100)
    void insertsAsOneWouldMinuteByMinute(@ForAll("fewOrders") List<PlanInstances.Arrival> orders) {
        SitePlan plan = SmallFactory.plan();
        MinuteByMinute paper = new MinuteByMinute();
        for (PlanInstances.Arrival order : orders) {
            Map<String, Place> places = plan.plan(order.steps(), order.at());
            Map<String, MinuteByMinute.Cell> cells = paper.plan(order.steps(), order.at());
            for (StepToPlan step : PlanningOrder.of(order.steps())) {
                assertThat(said(places.get(step.code()))).as(step.toString()).isEqualTo(paper.said(cells.get(step.code())));
            }
        }
    }

    @Property(tries = 200)
    void noStationAndNoPersonIsTakenTwice(@ForAll("manyOrders") List<PlanInstances.Arrival> orders) {
        List<Place> places = new ArrayList<>(planned(orders).values());

        assertApart(places, place -> place.station() == Place.NONE ? "" : place.centre() + place.station());
        assertApart(places, place -> place.person() == Place.NONE ? "" : "person " + place.person());
    }

    @Property(tries = 60)
    void nobodyWorksMoreThanTheHoursOfAWeekOrOutsideThem(@ForAll("manyOrders") List<PlanInstances.Arrival> orders) {
        Map<String, Place> places = planned(orders);
        Map<String, Long> worked = new TreeMap<>();
        orders.stream().flatMap(order -> order.steps().stream()).filter(StepToPlan::needsPerson).forEach(step -> {
            Place place = places.get(step.id());
            long weekly = SmallFactory.capacity().people().get(place.person()).weekly().toMinutes();
            long left = step.duration().toMinutes();
            for (Instant minute = place.start(); minute.isBefore(place.end()); minute = minute.plusSeconds(60)) {
                ZonedDateTime local = minute.atZone(SmallFactory.ZONE);
                String week = place.person() + " " + local.get(IsoFields.WEEK_BASED_YEAR) + " " + local.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
                boolean pausedUntilNextWeek = step.duration().toMinutes() > weekly && worked.getOrDefault(week, 0L) >= weekly;
                if (left > 0 && isCraftTime(local) && !pausedUntilNextWeek) {
                    worked.merge(week, 1L, Long::sum);
                    left--;
                }
            }
            if (step.duration().toMinutes() <= weekly) {
                assertThat(left).as("minutes of work that are left at the end of " + step).isZero();
            }
        });
        worked.forEach((week, minutes) -> assertThat(minutes)
                .as(week)
                .isLessThanOrEqualTo(SmallFactory.capacity().people().get(week.charAt(0) - '0').weekly().toMinutes()));
    }

    @Property(tries = 200)
    void nothingStartsBeforeItsPredecessorsHaveEndedOrWhileClosed(@ForAll("manyOrders") List<PlanInstances.Arrival> orders) {
        SitePlan plan = SmallFactory.plan();
        for (PlanInstances.Arrival order : orders) {
            Map<String, Place> places = plan.plan(order.steps(), order.at());
            for (StepToPlan step : order.steps()) {
                Place place = places.get(step.code());
                assertThat(place.start()).isAfterOrEqualTo(order.at());
                step.after().forEach(before -> assertThat(place.start()).isAfterOrEqualTo(places.get(before).end()));
                if (step.kind() != StepKind.WAITING) {
                    ZonedDateTime start = place.start().atZone(SmallFactory.ZONE);
                    assertThat(step.needsPerson() ? isCraftTime(start) : isMachineTime(start)).as(start + " " + step).isTrue();
                }
            }
        }
    }

    @Property(tries = 100)
    void freeingAndEstimatingLeaveNoTrace(@ForAll("manyOrders") List<PlanInstances.Arrival> orders) {
        SitePlan plan = SmallFactory.plan();
        for (PlanInstances.Arrival order : orders) {
            Map<String, Place> estimated = plan.estimate(order.steps(), order.at());
            Map<String, Place> planned = plan.plan(order.steps(), order.at());
            plan.free(order.steps().stream().map(StepToPlan::id).toList(), Instant.EPOCH);

            assertThat(planned).isEqualTo(estimated);
            assertThat(plan.plan(order.steps(), order.at())).isEqualTo(estimated);
        }
    }

    @Property(tries = 100)
    void aRebuiltPlanIsThePlan(@ForAll("manyOrders") List<PlanInstances.Arrival> orders) {
        SitePlan plan = SmallFactory.plan();
        SitePlan rebuilt = SmallFactory.plan();
        for (PlanInstances.Arrival order : orders) {
            Map<String, Place> places = plan.plan(order.steps(), order.at());

            assertThat(rebuilt.estimate(order.steps(), order.at())).isEqualTo(places);
            List<HeldStep> held = order.steps().stream()
                    .map(step -> new HeldStep(step, places.get(step.code()).centre(), places.get(step.code()).start(), places.get(step.code()).end()))
                    .toList();
            rebuilt.occupy(held);
            rebuilt.occupy(held);
        }
    }

    private static Map<String, Place> planned(List<PlanInstances.Arrival> orders) {
        SitePlan plan = SmallFactory.plan();
        Map<String, Place> places = new HashMap<>();
        orders.forEach(order -> plan.plan(order.steps(), order.at()).values().forEach(place -> places.put(place.step(), place)));
        return places;
    }

    private static void assertApart(List<Place> places, Function<Place, String> what) {
        Map<String, List<Place>> together = places.stream()
                .filter(place -> !what.apply(place).isEmpty() && place.start().isBefore(place.end()))
                .sorted(Comparator.comparing(Place::start))
                .collect(Collectors.groupingBy(what));
        together.forEach((name, taken) -> {
            for (int i = 1; i < taken.size(); i++) {
                assertThat(taken.get(i).start()).as(name + ": " + taken.get(i) + " after " + taken.get(i - 1)).isAfterOrEqualTo(taken.get(i - 1).end());
            }
        });
    }

    private static boolean isCraftTime(ZonedDateTime time) {
        int clock = time.getHour() * 100 + time.getMinute();
        return isWorkday(time) && clock >= 700 && clock < 1530 && (clock < 1130 || clock >= 1200);
    }

    private static boolean isMachineTime(ZonedDateTime time) {
        return isWorkday(time) && time.getHour() >= 6 && time.getHour() < 22;
    }

    private static boolean isWorkday(ZonedDateTime time) {
        return time.getDayOfWeek() != DayOfWeek.SATURDAY && time.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static String said(Place place) {
        return place.centre() + " station " + place.station() + " person " + place.person() + " " + SmallFactory.local(place.start()) + " to "
                + SmallFactory.local(place.end());
    }
}
