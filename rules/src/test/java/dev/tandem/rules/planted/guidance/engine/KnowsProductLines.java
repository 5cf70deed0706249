package dev.tandem.rules.planted.guidance.engine;

import dev.tandem.rules.model.Selections;

/** Planted: the guidance engine knows product lines. */
record KnowsProductLines(Selections selections) {}
