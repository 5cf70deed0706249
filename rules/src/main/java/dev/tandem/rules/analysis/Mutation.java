package dev.tandem.rules.analysis;

import dev.tandem.rules.model.ProductLineVersion;

/**
 * A version with one small change of its rules.
 *
 * @param path of what was changed
 * @param before as it was, in the language of expressions or in a word
 * @param after as it is now; empty where it was left out
 */
public record Mutation(String path, String before, String after, ProductLineVersion mutant) {}
