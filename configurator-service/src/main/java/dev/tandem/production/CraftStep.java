package dev.tandem.production;

import dev.tandem.rules.model.Load;
import org.jspecify.annotations.Nullable;

/** A person alone does it. */
public record CraftStep(StepOfWorkOrder of) implements StepView {

    public @Nullable SkillRequirement skill() {
        return SkillRequirement.of(of.routed());
    }

    public @Nullable Load ergonomics() {
        return of.routed().work().load();
    }

    public boolean creative() {
        return of.routed().work().creative();
    }
}
