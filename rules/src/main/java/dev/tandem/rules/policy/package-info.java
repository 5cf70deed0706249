/**
 * Factory policy: packaged {@code .drl} rules over joined facts. Which centres may take a step, which is preferred and why, what protection a
 * person needs, what a consultation not yet done blocks. It never adds, drops or changes a step.
 */
@org.jspecify.annotations.NullMarked
package dev.tandem.rules.policy;
