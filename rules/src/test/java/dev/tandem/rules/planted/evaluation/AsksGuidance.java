package dev.tandem.rules.planted.evaluation;

import dev.tandem.rules.guidance.Decisions;

/** Planted: evaluation asks guidance. */
record AsksGuidance(Decisions decisions) {}
