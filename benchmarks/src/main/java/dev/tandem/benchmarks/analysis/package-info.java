/** Measures analysis on a product line as large as one designer's work gets. */
@org.jspecify.annotations.NullMarked
package dev.tandem.benchmarks.analysis;
