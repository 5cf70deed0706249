package dev.tandem.production;

/** Time does it: curing, resting. */
public record WaitingStep(StepOfWorkOrder of) implements StepView {}
