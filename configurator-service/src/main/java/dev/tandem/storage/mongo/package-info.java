/** Keeps documents in a MongoDB that several nodes share: one document a write, its events inside it. */
@org.jspecify.annotations.NullMarked
package dev.tandem.storage.mongo;
