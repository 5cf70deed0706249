package dev.tandem.production;

import static dev.tandem.production.DemoProduction.MONDAY;
import static dev.tandem.production.DemoProduction.oneDefault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.graphql.Refused;
import dev.tandem.ordering.Fulfilment.LineToMake;
import dev.tandem.ordering.PlannedWorkOrder;
import dev.tandem.ordering.PlannedWorkOrder.Highlight;
import dev.tandem.ordering.PlannedWorkOrder.Reason;
import dev.tandem.ordering.PlannedWorkOrder.RoutedStep;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanWorkOrdersTest {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final DemoProduction production = new DemoProduction();

    @Test
    void aBootGoesThroughTheHouse() {
        PlannedWorkOrder boot = planOne(oneDefault("CORD", 1));

        assertThat(boot.steps().stream().sorted(Comparator.comparing(RoutedStep::plannedStart)).map(this::said)).containsExactly(
                "c20 CRAFT BENCH-SHOE 11-23 09:00 to 11-23 09:15",
                "c21 TEMPLATE KNIFE-1 11-23 09:15 to 11-23 09:24",
                "c22 CRAFT BENCH-SHOE 11-23 09:24 to 11-23 09:54",
                "c25 CRAFT BENCH-SHOE 11-23 09:54 to 11-23 10:49",
                "c30 TEMPLATE LAST-M 11-23 10:49 to 11-23 10:59",
                "c31 COBOT COBOT-C 11-23 10:59 to 11-23 11:29",
                "c40 TEMPLATE WELT-M 11-23 11:29 to 11-23 11:43",
                "c42 CRAFT BENCH-SHOE 11-23 12:00 to 11-23 12:20",
                "c43 WAITING CURE-ROOM 11-23 12:20 to 11-30 12:20",
                "c50 COBOT COBOT-C 11-30 12:20 to 11-30 12:28",
                "c51 CRAFT BENCH-SHOE 11-30 12:28 to 11-30 13:13",
                "c52 CRAFT BENCH-FIN 11-30 13:13 to 11-30 13:33",
                "c60 INSPECTION QC-LAB 11-30 13:33 to 11-30 13:48");
        assertThat(boot.promisedAt()).isEqualTo(Instant.parse("2026-12-01T12:48:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"VELO", "LUTH", "CORD"})
    void everyStepFollowsItsPredecessorsAndThePromiseFollowsThemAll(String code) {
        PlannedWorkOrder planned = planOne(oneDefault(code, 2));
        Map<String, RoutedStep> steps = planned.steps().stream().collect(Collectors.toMap(RoutedStep::code, Function.identity()));

        assertThat(planned).returns("wo_abc_1", PlannedWorkOrder::id).returns("T-7-1", PlannedWorkOrder::number).returns("WERKHOF", PlannedWorkOrder::site);
        assertThat(planned.steps()).hasSameSizeAs(DemoProduction.defaultSteps(code)).allSatisfy(step -> {
            assertThat(step.id()).isEqualTo("st_abc_1_" + step.code());
            assertThat(step.plannedStart()).isAfterOrEqualTo(MONDAY);
            assertThat(step.after()).allSatisfy(before -> assertThat(steps.get(before).plannedEnd()).isBeforeOrEqualTo(step.plannedStart()));
            assertThat(production.factory.workCentre(step.workCentre()).capabilities()).contains(step.capability());
            assertThat(PlanReasons.of(step)).extracting(Reason::rule).startsWith(step.code()).endsWith(PlanReasons.EARLIEST_END);
        });
        Instant last = planned.steps().stream().map(RoutedStep::plannedEnd).max(Comparator.naturalOrder()).orElseThrow();
        assertThat(Duration.between(last, planned.promisedAt())).isGreaterThanOrEqualTo(Duration.ofHours(8));
    }

    @Test
    void theReasonNamesTheAlternative() {
        RoutedStep assembly = planOne(oneDefault("VELO", 1)).steps().stream()
                .filter(step -> step.capability().equals("BENCH-ASSY")).findFirst().orElseThrow();

        assertThat(PlanReasons.of(assembly).getLast().text().en()).startsWith(assembly.workCentre() + " is done first, by ").contains("BENCH-ASSY-2 not before ");
        assertThat(PlanReasons.of(assembly).getLast().text().de()).contains("BENCH-ASSY-2 nicht vor ");
    }

    @Test
    void showsTheFloorWhatTheRuleHighlights() {
        Highlight spi = new Highlight("upper", "BOX_CALF", null, null, null);
        Highlight other = new Highlight("nobody_highlights_this", null, null, null, "x");
        LineToMake line = oneDefault("CORD", 1);

        PlannedWorkOrder planned = planOne(new LineToMake(1, "CORD", 1, line.steps(), List.of(other, spi), 1));

        assertThat(planned.steps().stream().flatMap(step -> step.highlights().stream())).isNotEmpty().containsOnly(spi);
    }

    @Test
    void releasedPlacesAreTakenAgain() {
        PlannedWorkOrder first = planOne(oneDefault("VELO", 1));
        production.planWorkOrders.release(List.of(first));

        assertThat(planOne(oneDefault("VELO", 1))).isEqualTo(first);
    }

    @Test
    void placesAreHeldAgainAfterARestart() {
        PlannedWorkOrder first = planOne(oneDefault("VELO", 1));
        DemoProduction restarted = new DemoProduction();
        restarted.heldPlaces.occupy(first.steps());

        LineToMake next = oneDefault("LUTH", 1);
        assertThat(restarted.planWorkOrders.plan("def", "T-8", List.of(next), MONDAY))
                .isEqualTo(production.planWorkOrders.plan("def", "T-8", List.of(next), MONDAY));
    }

    @Test
    void refusesMoreThanTheCalendarsHold() {
        assertThatThrownBy(() -> planOne(oneDefault("VELO", Integer.MAX_VALUE)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.errors()).singleElement()
                        .satisfies(error -> assertThat(error.message()).startsWith("2147483647 pieces of VELO are more than")));
        assertThat(production.plan.size()).isZero();
    }

    @Test
    void estimatesWithoutHoldingAnything() {
        var free = production.estimateLeadTimes.estimate(DemoProduction.defaultSteps("VELO"), 1);
        assertThat(free.promisedAt()).isEqualTo(planOne(oneDefault("VELO", 1)).promisedAt());
        assertThat(free.duration()).isEqualTo(Duration.between(MONDAY, free.promisedAt()));
        int size = production.plan.size();

        assertThat(production.estimateLeadTimes.estimate(DemoProduction.defaultSteps("VELO"), 1).promisedAt()).isAfterOrEqualTo(free.promisedAt());
        assertThat(production.plan.size()).isEqualTo(size);
    }

    @Test
    void theBottleneckIsWhereStepsWaitLongest() {
        for (int i = 0; i < 30; i++) {
            production.planWorkOrders.plan("n" + i, "T-" + i, List.of(oneDefault("CORD", 1)), MONDAY);
        }

        assertThat(production.estimateLeadTimes.estimate(DemoProduction.defaultSteps("CORD"), 1).bottleneck()).isEqualTo("BENCH-SHOE");
    }

    private PlannedWorkOrder planOne(LineToMake line) {
        return production.planWorkOrders.plan("abc", "T-7", List.of(line), MONDAY).getFirst();
    }

    private String said(RoutedStep step) {
        return "%s %s %s %s to %s".formatted(step.code(), step.kind(), step.workCentre(),
                TIME.format(step.plannedStart().atZone(production.factory.timeZone())),
                TIME.format(step.plannedEnd().atZone(production.factory.timeZone())));
    }
}
