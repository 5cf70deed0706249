/** Product lines while they are written: drafts, their review by another person, and what is offered when. Nothing of it is seen outside. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"catalog", "configuration", "storage", "security", "graphql"})
package dev.tandem.studio;
