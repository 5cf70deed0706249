/**
 * What is asked of the engine beyond possibility: a minimal conflict, the smallest repairs, the closest completion, the optimum of an
 * objective. Speaks of literals, knows no product line. Every answer depends on the question alone, never on what was asked before.
 */
@org.jspecify.annotations.NullMarked
package dev.tandem.rules.guidance.search;
