package dev.tandem.production.domain;

import java.time.Instant;

/** A step and the place that it was given before. @param centre code of the work centre */
public record HeldStep(StepToPlan step, String centre, Instant start, Instant end) {}
