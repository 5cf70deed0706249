package dev.tandem.production;

import dev.tandem.configuration.Quantity;
import org.jspecify.annotations.Nullable;

/** A machine alone does it. */
public record TemplateStep(StepOfWorkOrder of) implements StepView {

    /** Planned, for all of the quantity. */
    public @Nullable Quantity energy() {
        return of.energy();
    }

    /** None is attached yet. */
    public @Nullable String program() {
        return null;
    }
}
