package dev.tandem.rules.planted.evaluation;

import dev.tandem.rules.analysis.AnalysisReport;

/** Planted: evaluation knows what is found about it. */
record AnalysesItself(AnalysisReport report) {}
