/**
 * A product line as a finite problem: every constraint, condition and calculation over literals, with exactly the meaning that
 * evaluation gives it. What cannot be made exact within bounds is refused with a message for the designer.
 */
@org.jspecify.annotations.NullMarked
package dev.tandem.rules.guidance.lowering;
