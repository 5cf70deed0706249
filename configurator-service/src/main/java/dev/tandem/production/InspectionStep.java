package dev.tandem.production;

/** A person looks whether it is good. */
public record InspectionStep(StepOfWorkOrder of) implements StepView {}
