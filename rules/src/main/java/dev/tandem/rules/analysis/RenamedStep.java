package dev.tandem.rules.analysis;

import dev.tandem.rules.model.SkillRule;
import dev.tandem.rules.model.StepRule;
import java.util.List;

/** A step rule in other words. */
final class RenamedStep {

    private RenamedStep() {}

    static StepRule of(StepRule step, Renaming renaming) {
        SkillRule skill = step.skill();
        return new StepRule(step.code(), step.kind(), step.name(), step.capability(),
                skill == null ? null : new SkillRule(skill.skill(), renaming.of(skill.level())), renaming.of(step.minutes()), step.energy(),
                step.batch(), step.after(), renaming.orNull(step.when()), null, step.creative(), step.material(), List.of(),
                step.instructions(), step.because());
    }
}
