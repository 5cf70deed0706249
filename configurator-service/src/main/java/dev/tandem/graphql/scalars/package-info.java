/** Moments, lengths of time and exact decimals in the API: what is accepted and how it is given out. */
@org.jspecify.annotations.NullMarked
package dev.tandem.graphql.scalars;
