/** Keeps documents in one SQLite file: a single writer that groups commits, several readers. */
@org.jspecify.annotations.NullMarked
package dev.tandem.storage.sqlite;
