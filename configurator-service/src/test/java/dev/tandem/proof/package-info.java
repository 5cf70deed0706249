/** The service in a process of its own, under load, under attack and killed: what must hold from outside, whatever happens inside. */
@org.jspecify.annotations.NullMarked
package dev.tandem.proof;
