package dev.tandem.production;

import org.jspecify.annotations.Nullable;

/** A person looks whether it is good. */
public record InspectionStep(StepOfWorkOrder of) implements StepView {

    public @Nullable SkillRequirement skill() {
        return SkillRequirement.of(of.routed());
    }
}
