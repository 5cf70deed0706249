/** How a work order moves from released to done: its steps, their portions and what is allowed when. Plain Java. */
@org.jspecify.annotations.NullMarked
package dev.tandem.production.domain;
