/** Answers that are too large for one request: bulk operations, which write a file in the background for their requester to fetch. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"production", "storage", "security", "graphql"})
package dev.tandem.bulk;
