package dev.tandem.storage;

/**
 * A stored document and its version.
 *
 * @param version 1 when inserted, one more with each replacement
 */
public record Versioned<T>(T value, long version) {}
