/** Measures Tandem against peers and ceilings in the same run. */
@org.jspecify.annotations.NullMarked
package dev.tandem.benchmarks;
