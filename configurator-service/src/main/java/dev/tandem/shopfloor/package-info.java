/** Executes the work: leases, runs, reports, waiting steps, and what subscribers hear of it. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"production", "factory", "storage", "security", "graphql"})
package dev.tandem.shopfloor;
