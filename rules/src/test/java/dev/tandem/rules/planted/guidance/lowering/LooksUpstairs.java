package dev.tandem.rules.planted.guidance.lowering;

import dev.tandem.rules.guidance.Decisions;

/** Planted: lowering looks upstairs. */
record LooksUpstairs(Decisions decisions) {}
