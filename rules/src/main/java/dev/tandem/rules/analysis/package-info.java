/**
 * What a designer must know before publishing: what is void, dead, superfluous, contradicting or untested in a version, what its evaluation can run
 * into, and what another version means differently. Stands on guidance and evaluation. Every answer is exact or told as undecided.
 */
@org.jspecify.annotations.NullMarked
package dev.tandem.rules.analysis;
