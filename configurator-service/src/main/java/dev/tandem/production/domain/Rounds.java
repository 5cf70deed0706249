package dev.tandem.production.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes scrap again: a new round of the step and all it needs before it. Derived from what the steps say, so that doing it again adds nothing.
 */
final class Rounds {

    private Rounds() {}

    /** @param missing pieces of the step that were scrap and that no round makes again */
    private record Loss(Step step, int missing) {}

    /** The work order with a round for all scrap that has none. */
    static WorkOrder replaceScrap(WorkOrder work, @Nullable String reasonCode, Instant at) {
        WorkOrder replaced = work;
        for (Optional<Loss> loss = loss(replaced); loss.isPresent(); loss = loss(replaced)) {
            Step step = loss.get().step();
            replaced = replaced
                    .withSteps(replace(replaced.steps(), loss.get(), at))
                    .toPlan(new Replan(Replan.Cause.SCRAP, step.code(), loss.get().missing(), reasonCode, at));
        }
        return replaced;
    }

    private static Optional<Loss> loss(WorkOrder work) {
        return work.steps().stream()
                .filter(step -> step.scrap() > 0)
                .map(step -> new Loss(step, step.scrap() - replacements(work.steps(), step).stream().mapToInt(Step::quantity).sum()))
                .filter(loss -> loss.missing() > 0)
                .findFirst();
    }

    private static List<Step> replacements(List<Step> steps, Step scrapped) {
        return steps.stream()
                .filter(step -> scrapped.id().equals(step.replaces()) && step.code().equals(scrapped.code()))
                .toList();
    }

    private static List<Step> replace(List<Step> steps, Loss loss, Instant at) {
        int newest = replacements(steps, loss.step()).stream().mapToInt(Step::round).max().orElse(0);
        boolean grows = newest > 0 && steps.stream().filter(step -> step.round() == newest).allMatch(Step::untouched);
        return grows ? grown(steps, newest, loss.missing()) : added(steps, loss, at);
    }

    private static List<Step> grown(List<Step> steps, int round, int pieces) {
        return steps.stream().map(step -> step.round() == round ? step.grown(pieces) : step).toList();
    }

    private static List<Step> added(List<Step> steps, Loss loss, Instant at) {
        int round = steps.stream().mapToInt(Step::round).max().orElse(0) + 1;
        Map<Step, List<String>> needed = new Flow(steps).needed(loss.step());
        Set<Step> inOrder = new LinkedHashSet<>(steps);
        inOrder.retainAll(needed.keySet());
        List<Step> all = new ArrayList<>(steps);
        inOrder.stream()
                .map(step -> step.again(round, loss.step().id(), loss.missing(), needed.getOrDefault(step, List.of()), at))
                .forEach(all::add);
        return all;
    }
}
