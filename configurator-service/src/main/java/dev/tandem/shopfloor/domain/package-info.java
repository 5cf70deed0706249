/** What a run may do when: leased, started, interrupted, reported, ended. Plain Java. */
@org.jspecify.annotations.NullMarked
package dev.tandem.shopfloor.domain;
