package dev.tandem.production;

import dev.tandem.rules.model.StepKind;

/** A step that may start now, offered to one claimer at a time. */
public record StepOffer(String stepId, String workCentre, StepKind kind) {}
