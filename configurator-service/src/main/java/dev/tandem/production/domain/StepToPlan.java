package dev.tandem.production.domain;

import dev.tandem.rules.model.StepKind;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step that needs a place in the plan.
 *
 * @param id unique in the plan
 * @param code unique among the steps that are planned together
 * @param duration of work, for all of the quantity
 * @param skill null where no person is needed
 * @param level at least, 1 to 4; null where no person is needed
 * @param after codes of the steps that must have ended
 * @param centres codes of those that may take it, preferred first
 */
public record StepToPlan(
        String id,
        String code,
        StepKind kind,
        Duration duration,
        @Nullable String skill,
        @Nullable Integer level,
        List<String> after,
        List<String> centres) {

    public StepToPlan {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Step " + code + " lasts " + duration + "; it must not be negative.");
        }
        if (centres.isEmpty()) {
            throw new IllegalArgumentException("Step " + code + " has no work centre that may take it.");
        }
        after = List.copyOf(after);
        centres = List.copyOf(centres);
    }

    /** As if it waited for these alone. */
    public StepToPlan afterThese(Collection<String> codes) {
        List<String> kept = after.stream().filter(codes::contains).toList();
        return new StepToPlan(id, code, kind, duration, skill, level, kept, centres);
    }

    long seconds() {
        return duration.getNano() == 0 ? duration.getSeconds() : duration.getSeconds() + 1;
    }

    boolean needsPerson() {
        return skill != null;
    }
}
