package dev.tandem.rules.analysis;

/**
 * Something that a valid configuration meets: a constraint, or that a precondition has a value.
 *
 * @param path of it
 * @param met literal
 */
record Demand(String path, int met) {}
