/** The product lines that the shop sells, each in its published versions, compiled and ready to judge selections. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"storage", "security", "graphql"})
package dev.tandem.catalog;
