package dev.tandem.rules.analysis;

/**
 * A question that was not answered: within the time, or because something is too large to be exact.
 *
 * @param path place that it is about; empty for the line as a whole
 */
public record Undecided(Finding.Kind kind, String path) {}
