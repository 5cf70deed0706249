/** GraphQL infrastructure that all capabilities use: scalars, user errors, paging, bounds, role rules. Knows no capability. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"security", "storage"})
package dev.tandem.graphql;
