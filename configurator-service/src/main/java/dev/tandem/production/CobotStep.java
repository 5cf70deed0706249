package dev.tandem.production;

import dev.tandem.configuration.Quantity;
import dev.tandem.rules.model.Load;
import org.jspecify.annotations.Nullable;

/** A person does it with a cobot, which moves only on the person's word. */
public record CobotStep(StepOfWorkOrder of) implements StepView {

    public @Nullable SkillRequirement skill() {
        return SkillRequirement.of(of.routed());
    }

    /** Planned, for all of the quantity. */
    public @Nullable Quantity energy() {
        return of.energy();
    }

    public @Nullable Load ergonomics() {
        return of.routed().work().load();
    }
}
