/** Measures guidance on models of other tools, on products really sold and on the shipped product lines, against LogicNG's backbone. */
@org.jspecify.annotations.NullMarked
package dev.tandem.benchmarks.guidance;
