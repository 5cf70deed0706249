package dev.tandem.production;

/** A machine alone does it. */
public record TemplateStep(StepOfWorkOrder of) implements StepView {}
