package dev.tandem.production;

import dev.tandem.rules.model.StepKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which runs a claimer wants.
 *
 * @param kinds of steps that it may take
 * @param pieces that a run takes of one step at most, from 1
 * @param steps only these, in this order; null for any, in dispatch order
 */
public record WantedRuns(String workCentre, Set<StepKind> kinds, int pieces, @Nullable List<String> steps) {

    public WantedRuns {
        kinds = Set.copyOf(kinds);
        steps = steps == null ? null : List.copyOf(steps);
    }

    boolean wants(DispatchEntry entry) {
        return kinds.contains(entry.kind()) && (steps == null || steps.contains(entry.stepId()));
    }
}
