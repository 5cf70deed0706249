/**
 * Exact reasoning over literals: what can still become true under decisions, whether and why not, a model nearest to preferred phases.
 * It knows clauses, at-most-one, tables and sums over order literals, and no product line.
 */
@org.jspecify.annotations.NullMarked
package dev.tandem.rules.guidance.engine;
