package dev.tandem.production.domain;

import dev.tandem.rules.model.StepKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random orders for the small factory, placed one after the other within a few days around a clock change. */
final class PlanInstances {

    private PlanInstances() {}

    record Arrival(Instant at, List<StepToPlan> steps) {}

    static Arbitrary<List<Arrival>> orders(int most) {
        return Arbitraries.longs().map(seed -> orders(new Random(seed), most));
    }

    private static List<Arrival> orders(Random random, int most) {
        Instant now = SmallFactory.at("2026-10-22T05:00");
        List<Arrival> orders = new ArrayList<>();
        int count = 1 + random.nextInt(most);
        for (int n = 0; n < count; n++) {
            now = now.plusSeconds(60L * random.nextInt(900));
            orders.add(new Arrival(now, steps(random, n)));
        }
        return orders;
    }

    private static List<StepToPlan> steps(Random random, int order) {
        List<StepToPlan> steps = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            List<String> after = Stream.iterate(0, n -> n + 1).limit(i).filter(n -> random.nextInt(3) == 0).map(n -> "s" + n).toList();
            StepToPlan step = step("s" + i, random, after);
            steps.add(new StepToPlan(
                    "st_" + order + "_s" + i, step.code(), step.kind(), step.duration(), step.skill(), step.level(), after, step.centres()));
        }
        return steps;
    }

    private static StepToPlan step(String code, Random random, List<String> after) {
        String[] before = after.toArray(String[]::new);
        int minutes = 1 + (random.nextInt(10) == 0 ? random.nextInt(1500) : random.nextInt(200));
        return switch (random.nextInt(6)) {
            case 0 -> SmallFactory.machine(code, minutes, "MILL", before);
            case 1 -> SmallFactory.step(code, StepKind.TEMPLATE, minutes, null, null, List.of("MILL-2", "MILL"), before);
            case 2 -> SmallFactory.craft(code, minutes, "FILE", 1 + random.nextInt(3), before);
            case 3 -> SmallFactory.step(code, StepKind.COBOT, minutes, "WELD", 1 + random.nextInt(4), List.of("CELL", "BENCH"), before);
            case 4 -> SmallFactory.step(code, StepKind.INSPECTION, minutes, "CHECK", 2, List.of("CELL"), before);
            default -> SmallFactory.rest(code, minutes, before);
        };
    }
}
