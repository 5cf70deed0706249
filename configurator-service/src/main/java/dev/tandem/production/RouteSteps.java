package dev.tandem.production;

import dev.tandem.production.domain.SplitOrderLine.Part;
import dev.tandem.production.domain.StepToPlan;
import dev.tandem.rules.evaluation.PlannedStep;
import dev.tandem.rules.model.StepRule;
import dev.tandem.rules.policy.Routing;
import dev.tandem.rules.policy.StepNeed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks factory policy which work centres may take each step, and lets the consultations that it names come first. */
@Component
final class RouteSteps {

    private final Routes routes;

    RouteSteps(Routes routes) {
        this.routes = routes;
    }

    /**
     * A part that knows where it may go.
     *
     * @param after codes of what comes before it, gates included
     */
    record RoutablePart(Part part, Routing routing, List<String> after) {

        StepRule rule() {
            return part.step().rule();
        }

        StepToPlan toPlan(String id) {
            StepRule rule = rule();
            List<String> centres = routing.eligible().stream()
                    .sorted(Comparator.comparingInt((Routing.Choice choice) -> -choice.preference()).thenComparing(Routing.Choice::centre))
                    .map(Routing.Choice::centre)
                    .toList();
            return new StepToPlan(
                    id, rule.code(), rule.kind(), part.duration(), skill(part.step()), part.step().level(), after, centres);
        }
    }

    /** @throws IllegalStateException no work centre may take a step */
    List<RoutablePart> route(List<Part> parts) {
        Map<String, Routing> routings = routes.route(parts.stream().map(part -> need(part.step())).toList());
        Map<String, List<String>> after = new HashMap<>();
        parts.forEach(part -> after.put(part.step().rule().code(), new ArrayList<>(part.step().after())));
        List<RoutablePart> routed = new ArrayList<>();
        for (Part part : parts) {
            String code = part.step().rule().code();
            Routing routing = routings.get(code);
            if (routing == null || routing.eligible().isEmpty()) {
                throw new IllegalStateException("No work centre may take step " + code + ": " + Refusals.of(routing));
            }
            List<String> before = after.getOrDefault(code, List.of());
            for (Routing.Gate gate : routing.gates()) {
                if (after.containsKey(gate.consultation()) && !leadsTo(gate.consultation(), code, after) && !leadsTo(code, gate.consultation(), after)) {
                    before.add(gate.consultation());
                }
            }
            routed.add(new RoutablePart(part, routing, before));
        }
        return routed.stream().map(part -> new RoutablePart(part.part(), part.routing(), List.copyOf(part.after()))).toList();
    }

    /** Whether one step comes before the other, directly or not. */
    private static boolean leadsTo(String first, String last, Map<String, List<String>> after) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(last));
        while (!open.isEmpty()) {
            String code = open.removeLast();
            if (code.equals(first)) {
                return true;
            }
            if (seen.add(code)) {
                open.addAll(after.getOrDefault(code, List.of()));
            }
        }
        return false;
    }

    static StepNeed need(PlannedStep step) {
        StepRule rule = step.rule();
        return new StepNeed(rule.code(), rule.kind(), rule.capability(), skill(step), step.level(), rule.load(), step.after());
    }

    private static @Nullable String skill(PlannedStep step) {
        return step.rule().skill() == null ? null : step.rule().skill().skill();
    }
}
