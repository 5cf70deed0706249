package dev.tandem.production;

import dev.tandem.rules.model.StepKind;

/** Pieces of a step that may start now, offered to one claimer at a time. */
public record StepOffer(String stepId, String workOrderId, String workCentre, StepKind kind, int quantity) {}
