package dev.tandem.production;

import dev.tandem.rules.model.StepKind;
import java.time.Instant;

/** Pieces of a step that its work order keeps for one run, until the run starts or the time is over. */
public record Reservation(
        String runId, String stepId, StepKind kind, String workCentre, String site, int quantity, Instant until) {}
