/** Leases, runs, reports and what subscribers hear of the floor, over GraphQL. */
@org.jspecify.annotations.NullMarked
package dev.tandem.shopfloor.graphql;
