package dev.tandem.production;

/** A person does it with a cobot, which moves only on the person's word. */
public record CobotStep(StepOfWorkOrder of) implements StepView {}
