package dev.tandem.rules.planted.guidance;

import dev.tandem.rules.evaluation.CompiledVersion;

/** Planted: guidance asks evaluation. */
record AsksDrools(CompiledVersion version) {}
