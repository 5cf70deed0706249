/** Measures guidance on models of other tools and on products really sold, against LogicNG's backbone. */
@org.jspecify.annotations.NullMarked
package dev.tandem.benchmarks.guidance;
