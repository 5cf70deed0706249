/**
 * The factory as it stands: sites, work centres with stations and calendars, capabilities, carbon factors, tax; versioned apart from product
 * lines.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"security", "graphql"})
package dev.tandem.factory;
