package dev.tandem.rules.policy;

import dev.tandem.rules.model.Load;
import dev.tandem.rules.model.StepKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step that a work order needs, as policy sees it.
 *
 * @param skill null where no person is needed
 * @param level 1 to 4, null where no person is needed
 * @param after codes of its direct predecessors
 */
public record StepNeed(
        String code, StepKind kind, String capability, @Nullable String skill, @Nullable Integer level, @Nullable Load load, List<String> after) {

    public StepNeed {
        after = List.copyOf(after);
    }
}
