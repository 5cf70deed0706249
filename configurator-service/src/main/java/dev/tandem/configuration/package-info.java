/** A customer's configurations: what is decided, what is shown, whether it is valid, what it costs and how it would be made. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"catalog", "factory", "storage", "security", "graphql"})
package dev.tandem.configuration;
