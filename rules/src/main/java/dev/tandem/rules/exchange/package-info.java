/**
 * Models that other tools wrote and can read: DIMACS, XCSP 2.1 tables and UVL in, the finite part of a product line out as UVL. What is read
 * is untrusted: every reader bounds sizes and depths, and says what it cannot take and where.
 */
@org.jspecify.annotations.NullMarked
package dev.tandem.rules.exchange;
