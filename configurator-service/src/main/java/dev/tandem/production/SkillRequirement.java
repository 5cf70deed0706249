package dev.tandem.production;

import dev.tandem.ordering.PlannedWorkOrder.RoutedStep;
import org.jspecify.annotations.Nullable;

/** What a person must be able to do. @param level 1 apprentice, 2 skilled, 3 advanced, 4 master */
public record SkillRequirement(String skill, int level) {

    static @Nullable SkillRequirement of(RoutedStep step) {
        return step.skill() == null || step.level() == null ? null : new SkillRequirement(step.skill(), step.level());
    }
}
