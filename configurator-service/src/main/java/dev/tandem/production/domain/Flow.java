package dev.tandem.production.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How pieces flow from step to step: what comes out of a step, and of the rounds that replace its scrap, may go on. Where steps come
 * together the least counts.
 */
final class Flow {

    private final List<Step> steps;

    Flow(List<Step> steps) {
        this.steps = steps;
    }

    /** The direct predecessors of a step. */
    List<Step> before(Step step) {
        return step.after().isEmpty()
                ? List.of()
                : steps.stream().filter(other -> other.round() == step.round() && step.after().contains(other.code())).toList();
    }

    /** The step, and those of the same code that make its scrap again, and theirs. */
    Stream<Step> withReplacements(Step step) {
        return Stream.concat(
                Stream.of(step),
                step.scrap() == 0
                        ? Stream.empty()
                        : steps.stream()
                                .filter(other -> other.code().equals(step.code()) && step.id().equals(other.replaces()))
                                .flatMap(this::withReplacements));
    }

    /** All steps that pieces come from directly. */
    List<Step> sources(Step step) {
        return before(step).stream().flatMap(this::withReplacements).toList();
    }

    /** Pieces of a step that what is before it has put out so far. */
    int supply(Step step) {
        int least = step.quantity();
        for (Step before : before(step)) {
            least = Math.min(least, withReplacements(before).mapToInt(Step::good).sum());
        }
        return least;
    }

    /** Pieces that have arrived at a step and that nobody has taken. */
    int free(Step step) {
        return step.ended() ? 0 : supply(step) - step.taken();
    }

    /** What still owes a step pieces. */
    List<Step> waitingFor(Step step) {
        return step.ended()
                ? List.of()
                : before(step).stream()
                        .filter(before -> withReplacements(before).mapToInt(Step::good).sum() < step.quantity())
                        .flatMap(this::withReplacements)
                        .filter(source -> !source.ended())
                        .toList();
    }

    /** The step and all it needs, each with the codes of what comes before it when talks with the customer are left out. */
    Map<Step, List<String>> needed(Step step) {
        Map<Step, List<String>> needed = new LinkedHashMap<>();
        List<Step> open = new ArrayList<>(List.of(step));
        while (!open.isEmpty()) {
            Step next = open.removeLast();
            if (!needed.containsKey(next)) {
                List<Step> before = withoutConsultations(next);
                needed.put(next, before.stream().map(Step::code).distinct().toList());
                open.addAll(before);
            }
        }
        return needed;
    }

    private List<Step> withoutConsultations(Step step) {
        return before(step).stream()
                .flatMap(before -> before.consultation() ? withoutConsultations(before).stream() : Stream.of(before))
                .toList();
    }
}
