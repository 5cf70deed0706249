package dev.tandem.rules.model;

/** Reads and writes product-line files (YAML). */
public final class ProductLineFile {

    private ProductLineFile() {}

    /**
     * @param name of the file, for error messages
     * @throws ProductLineException with every mistake found: file, line, column, what was given, what is allowed, did you mean
     */
    public static ProductLineVersion read(String name, String yaml) {
        throw new IllegalStateException("to be written");
    }
}
