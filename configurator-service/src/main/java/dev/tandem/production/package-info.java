/** Splits orders into work orders and steps, routes each step to a work centre, plans it, and keeps the dispatch lists. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"catalog", "configuration", "ordering", "factory", "people", "storage", "security", "graphql"})
package dev.tandem.production;
