/**
 * The expression language of product lines: parse, type-check, evaluate, print. Small and closed: no loops, no user
 * functions, bounded size and depth, so that evaluation always ends. It knows nothing of product lines; who uses it hands in the
 * {@link dev.tandem.rules.expression.Names} that an expression may mention.
 */
@org.jspecify.annotations.NullMarked
package dev.tandem.rules.expression;
