package dev.tandem.production;

import dev.tandem.configuration.Quantity;
import org.jspecify.annotations.Nullable;

/** Time does it: curing, resting. */
public record WaitingStep(StepOfWorkOrder of) implements StepView {

    /** Planned, for all of the quantity. */
    public @Nullable Quantity energy() {
        return of.energy();
    }
}
