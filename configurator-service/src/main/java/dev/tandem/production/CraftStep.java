package dev.tandem.production;

/** A person alone does it. */
public record CraftStep(StepOfWorkOrder of) implements StepView {}
