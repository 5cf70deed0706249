/** A customer's binding purchase: frozen configurations, prices, tax and promise. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"catalog", "configuration", "factory", "storage", "security", "graphql"})
package dev.tandem.ordering;
