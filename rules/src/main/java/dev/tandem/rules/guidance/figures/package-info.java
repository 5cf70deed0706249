/**
 * What a complete valid configuration costs, emits and lasts, part by part, with the very expressions that evaluation runs: each part knows
 * what it depends on, so that a change costs only the parts it touches.
 */
@org.jspecify.annotations.NullMarked
package dev.tandem.rules.guidance.figures;
