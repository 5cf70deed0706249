/**
 * Keeps documents: a narrow port over an embedded SQLite file or a MongoDB. Each write is atomic together with the events it
 * causes; a relay hands the events to their listeners at least once. Knows no capability.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package dev.tandem.storage;
