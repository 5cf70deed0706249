/**
 * What can still be chosen: exact states of every value, why not and what then, and the completion of the rest. Stands on
 * expressions and the model alone; Drools' verdict is held against it by tests.
 */
@org.jspecify.annotations.NullMarked
package dev.tandem.rules.guidance;
