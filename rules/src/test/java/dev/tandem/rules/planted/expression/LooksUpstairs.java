package dev.tandem.rules.planted.expression;

import dev.tandem.rules.evaluation.Verdict;
import dev.tandem.rules.model.ProductLineVersion;

/** Planted: the ground floor looks upstairs. */
record LooksUpstairs(Verdict verdict, ProductLineVersion version) {}
