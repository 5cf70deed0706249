package dev.tandem.rules.planted.exchange;

import dev.tandem.rules.evaluation.Verdict;

/** Planted: exchange looks at what evaluation answers. */
record ExchangesVerdicts(Verdict verdict) {}
